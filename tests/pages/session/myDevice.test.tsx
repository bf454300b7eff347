import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { MyDevice } from '../../../src/features/session/MyDevice'
import { readDevice } from '../../../src/platform/session'
import { answer, askedOf, disconnect } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const device = { deviceId: 'BBBBBBBB', key: 'new key' }
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('this phone', () => {
  beforeEach(() => newPhone('pages/session/device/index'))

  it('gets the code on demand and then shows it', async () => {
    signIn(wang, false)
    answer('session.issueDevice', device)
    renderPage(<MyDevice />)
    press('在本机启用我的码')
    await waitFor(() => expect(screen.getByRole('heading', { name: '您的签到码在这部手机上' })).toBeTruthy())
    expect(readDevice()).toEqual(device)
    press('出示我的码')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/myCode/index' })
  })

  it('a second try after a lost answer is the same wish', async () => {
    signIn(wang, false)
    disconnect('session.issueDevice')
    renderPage(<MyDevice />)
    press('在本机启用我的码')
    await waitFor(() => expect(screen.getByText(/没有连上网络/)).toBeTruthy())
    answer('session.issueDevice', device)
    press('在本机启用我的码')
    await waitFor(() => expect(readDevice()).toEqual(device))
    expect(new Set(askedOf('session.issueDevice').map(({ clientId }) => clientId)).size).toBe(1)
  })

  it('replaces the code only after a question', async () => {
    signIn(wang, true)
    answer('session.issueDevice', device)
    renderPage(<MyDevice />)
    press('重新领取')
    const sheet = within(screen.getByRole('dialog'))
    expect(askedOf('session.issueDevice')).toEqual([])
    fireEvent.click(sheet.getByRole('button', { name: '重新领取' }))
    await waitFor(() => expect(readDevice()).toEqual(device))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
