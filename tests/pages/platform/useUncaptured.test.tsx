import { act } from '@testing-library/react'
import { useUncaptured } from '../../../src/platform/useUncaptured'
import { play } from '../../support/taro/taro'
import { newPhone, renderPage } from '../../support/taro/renderPage'

const asked: boolean[] = []
jest.mock('../../../src/platform/captures', () => ({ hideFromCaptures: (hidden: boolean) => asked.push(hidden) }))
const Words = () => {
  useUncaptured()
  return null
}

describe('a page that is kept out of captures', () => {
  beforeEach(() => {
    asked.length = 0
    newPhone('pages/talk/detail/index')
  })
  it('is so while it is in front, and captures are as before when it is not', () => {
    const page = renderPage(<Words />)
    expect(asked).toEqual([true])
    act(() => play('PageHide'))
    expect(asked).toEqual([true, false])
    act(() => play('PageShow'))
    page.unmount()
    expect(asked).toEqual([true, false, true, false])
  })
  it('asks once for all that is on it, whoever comes and goes first', () => {
    const below = renderPage(<Words />)
    const above = renderPage(<Words />)
    below.unmount()
    expect(asked).toEqual([true])
    above.unmount()
    expect(asked).toEqual([true, false])
  })
})
