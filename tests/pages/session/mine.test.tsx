import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Mine } from '../../../src/features/session/Mine'
import { chooseTextSize } from '../../../src/platform/display'
import { ownDrafts, writeDraft } from '../../../src/platform/outbox/draftStore'
import { readDevice, takeDevice, useSession } from '../../../src/platform/session'
import { answer, asked, disconnect } from '../../support/taro/fakeCloud'
import { draft } from '../../support/taro/drafts'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('mine', () => {
  beforeEach(() => newPhone('pages/main/mine/index'))
  afterEach(() => act(() => chooseTextSize('system')))

  it('says who this is and what they do', () => {
    signIn(chen)
    renderPage(<Mine />)
    expect(screen.getByRole('heading', { name: '陈书记' })).toBeTruthy()
    expect(screen.getByText('第三党支部书记')).toBeTruthy()
  })

  it('leads to this phone, the notice and feedback', () => {
    signIn(chen)
    renderPage(<Mine />)
    press(/^我的签到码/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/device/index' })
    press(/^隐私说明/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/privacy/index' })
    press(/^关于支部纪实/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/about/index' })
    press(/^意见反馈/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/feedback/list/index' })
  })

  it('says that the code is not on this phone', () => {
    signIn(wang, false)
    renderPage(<Mine />)
    expect(screen.getByRole('button', { name: /^我的签到码.*未启用/ })).toBeTruthy()
  })

  it('makes everything larger at once, and remembers it', () => {
    signIn(wang)
    const { container } = renderPage(<Mine />)
    expect(container.querySelector('.largeFont')).toBeNull()
    fireEvent.click(screen.getByRole('switch', { name: '大字版' }))
    expect(container.querySelector('.largeFont')).toBeTruthy()
    expect(screen.getByRole('switch', { name: '大字版' }).getAttribute('aria-checked')).toBe('true')
    expect(localStorage.getItem('/|phone.textSize')).toBe('"large"')
  })

  it('says when it only shows what was kept', () => {
    signIn(wang)
    useSession.setState({ confirmed: false })
    renderPage(<Mine />)
    expect(screen.getByText(/没有连上网络，下面是上次的内容/)).toBeTruthy()
  })

  it('unbinds after a question and leaves nothing here', async () => {
    signIn(wang)
    takeDevice({ deviceId: 'AAAAAAAA', key: 'key' })
    renderPage(<Mine />)
    press('解除微信绑定')
    const sheet = within(screen.getByRole('dialog'))
    expect(asked()).not.toContain('session.unbind')
    answer('session.unbind', { done: true })
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    fireEvent.click(sheet.getByRole('button', { name: '解除绑定' }))
    await waitFor(() => expect(lastCall('reLaunch')).toEqual({ url: '/pages/main/bind/index' }))
    await waitFor(() => expect(useSession.getState().state).toBe('unbound'))
    expect(readDevice()).toBeUndefined()
  })

  it('says before unbinding what has not gone, and leaves it to its writer alone', async () => {
    signIn(wang)
    writeDraft(draft())
    renderPage(<Mine />)
    fireEvent.click(screen.getByRole('button', { name: /^草稿和已送出.*1 份草稿/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/outbox/list/index' })
    press('解除微信绑定')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText(/还没送出的（1 份草稿）留在本机，别人登录看不到，等您重新绑定后再送/)).toBeTruthy()
    answer('session.unbind', { done: true })
    answer('session.enter', { state: 'unbound', organName: '市水务局', claimable: false })
    fireEvent.click(sheet.getByRole('button', { name: '解除绑定' }))
    await waitFor(() => expect(useSession.getState().state).toBe('unbound'))
    act(() => signIn(chen))
    expect(ownDrafts()).toEqual([])
    act(() => signIn(wang))
    expect(ownDrafts()).toHaveLength(1)
  })

  it('keeps the binding when the answer does not come', async () => {
    signIn(wang)
    renderPage(<Mine />)
    press('解除微信绑定')
    disconnect('session.unbind')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '解除绑定' }))
    await waitFor(() => expect(within(screen.getByRole('dialog')).getByText(/没有连上网络/)).toBeTruthy())
    expect(useSession.getState().me?.memberId).toBe(wang.memberId)
  })
})
