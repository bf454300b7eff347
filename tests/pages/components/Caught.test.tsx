import { fireEvent, render, screen } from '@testing-library/react'
import { Caught } from '../../../src/components/Caught'
import { newPhone } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

let broken = true
function Fragile() {
  if (broken) throw new TypeError('undefined is not an object')
  return <p>好好的一页</p>
}

describe('Caught', () => {
  beforeEach(() => {
    newPhone()
    broken = true
    // React tells the console of what a boundary caught.
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    render(
      <Caught>
        <Fragile />
      </Caught>,
    )
  })
  afterEach(() => jest.restoreAllMocks())

  it('says that the page broke, and leads home', () => {
    expect(screen.getByRole('heading', { name: '这一页没能打开' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回首页' }))
    expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/home/index' })
  })

  it('draws the page again once it can be', () => {
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(screen.queryByText('好好的一页')).toBeNull()
    broken = false
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(screen.getByText('好好的一页')).toBeTruthy()
  })
})
