import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { consentVersion } from '../../../src/contract/session'
import { Bind } from '../../../src/features/session/Bind'
import { enter, readDevice } from '../../../src/platform/session'
import { answer, asked, askedOf, disconnect, refuse } from '../../support/taro/fakeCloud'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const bound = { me: wang, device: { deviceId: 'AAAAAAAA', key: 'key' } }
/** Somebody nobody knows, who has read the notice and agreed to it. */
const stranger = async (claimable = false) => {
  answer('session.enter', { state: 'unbound', organName: '市水务局', claimable })
  renderPage(<Bind />)
  await act(() => enter())
  press('同意并继续')
}
const letIn = () => answer('session.enter', { state: 'consentNeeded', me: wang, consentVersion })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (code: string) => fireEvent.change(screen.getByLabelText('邀请码'), { target: { value: code } })
/** The browser build asks its gateway for a phone code; here the gateway's answer is set by hand. */
const phoneCode = (code: string | undefined) => {
  const cloud = globalThis.fetch
  globalThis.fetch = ((url: string, request: RequestInit) =>
    url === './phone-code' ? Promise.resolve({ json: async () => ({ code }) }) : cloud(url, request)) as typeof fetch
}

describe('binding', () => {
  beforeEach(() => newPhone('pages/main/bind/index'))

  it('W6: asks for no number before the notice was read and agreed to', async () => {
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    renderPage(<Bind />)
    await act(() => enter())
    expect(screen.getByRole('heading', { name: '留存什么' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '用微信手机号绑定' })).toBeNull()
    expect(screen.queryByLabelText('邀请码')).toBeNull()
    press('不同意')
    expect(lastCall('showToast')).toMatchObject({ title: '不同意就不能使用。开会签到可以请书记现场确认。' })
    expect(screen.queryByRole('button', { name: '用微信手机号绑定' })).toBeNull()
    expect(asked()).toEqual(['session.enter'])
  })

  it('by phone keeps this phone’s key, gives the agreement and goes in', async () => {
    await stranger()
    phoneCode('phone-code-1')
    answer('session.bindByPhone', bound)
    answer('session.consent', { me: wang })
    letIn()
    press('用微信手机号绑定')
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/home/index' }))
    expect(askedOf('session.consent')).toEqual([{ version: consentVersion }])
    expect(askedOf('session.bindByPhone')).toEqual([{ phoneCode: 'phone-code-1' }])
    expect(readDevice()).toEqual(bound.device)
    expect(askedOf('session.enter').at(-1)).toEqual({ deviceId: 'AAAAAAAA' })
  })

  it('says what to do when the number is not given, and asks the server nothing', async () => {
    await stranger()
    phoneCode(undefined)
    press('用微信手机号绑定')
    await waitFor(() => expect(screen.getByText(/没有取得手机号/)).toBeTruthy())
    expect(asked()).not.toContain('session.bindByPhone')
  })

  it('says why the roster does not know the number', async () => {
    await stranger()
    phoneCode('phone-code-1')
    refuse('session.bindByPhone', 'phoneNotOnRoster', { phone: '137****0000' })
    press('用微信手机号绑定')
    await waitFor(() => expect(screen.getByText(/137\*\*\*\*0000 不在党员名册中/)).toBeTruthy())
    expect(readDevice()).toBeUndefined()
  })

  it('by invitation sends the code as written', async () => {
    await stranger()
    answer('session.bindByInvitation', bound)
    letIn()
    write('7k2m 9qxd-4rtb wn6h')
    disconnect('session.consent')
    press('用邀请码绑定')
    // Where the agreement does not arrive, the notice stands there again: nobody goes in without.
    await act(() => jest.advanceTimersByTimeAsync(2_000))
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/consent/index' }))
    expect(askedOf('session.bindByInvitation')).toEqual([{ code: '7k2m 9qxd-4rtb wn6h' }])
  })

  it('a wrong invitation says so at its field, and what was written stays', async () => {
    await stranger()
    refuse('session.bindByInvitation', 'invitationWrong', { left: 4 })
    write('7K2M')
    press('用邀请码绑定')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('邀请码不对，还可以再试 4 次。'))
    expect(screen.getByLabelText('邀请码')).toHaveProperty('value', '7K2M')
    expect(screen.getByLabelText('邀请码').getAttribute('aria-invalid')).toBe('true')
  })

  it('without a network keeps what was written', async () => {
    await stranger()
    disconnect('session.bindByInvitation')
    write('7K2M')
    press('用邀请码绑定')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('没有连上网络'))
    expect(screen.getByLabelText('邀请码')).toHaveProperty('value', '7K2M')
  })

  it('an empty invitation cannot be sent', async () => {
    await stranger()
    expect(screen.getByRole('button', { name: '用邀请码绑定' })).toHaveProperty('disabled', true)
  })

  it('offers to claim the organ only while nobody administers it', async () => {
    await stranger(true)
    press('认领机关')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/claim/index' })
  })

  it('does not offer it otherwise', async () => {
    await stranger(false)
    expect(screen.queryByRole('button', { name: '认领机关' })).toBeNull()
  })
})
