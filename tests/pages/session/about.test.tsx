import { fireEvent, screen } from '@testing-library/react'
import { About } from '../../../src/features/session/About'
import manifest from '../../../package.json'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

describe('about', () => {
  it('says who runs it, which version it is and where to turn, and leads to what is kept', () => {
    newPhone('pages/session/about/index')
    signIn(wang)
    renderPage(<About organName="岚溪县县直机关党委" />)
    expect(screen.getByText('岚溪县县直机关党委设立并负责')).toBeTruthy()
    expect(screen.getByText(manifest.version)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /留存什么/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/privacy/index' })
    fireEvent.click(screen.getByRole('button', { name: /意见和投诉/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/feedback/list/index' })
  })
})
