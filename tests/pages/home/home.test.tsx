import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Home } from '../../../src/contract/home'
import { HomeBoard } from '../../../src/features/home/HomeBoard'
import { setWide } from '../../support/taro/browser'
import { answer, asked, disconnect, hold, refuse } from '../../support/taro/fakeCloud'
import { chen, wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall, play } from '../../support/taro/taro'
import { todaysMeeting } from '../../support/taro/todaysMeeting'

const meeting = todaysMeeting()
const today = (of: Partial<Home> = {}): Home => ({ today: '2026-11-22', meetings: [], next: null, todos: [], ...of })
const { checkedInAt: _in, canRun: _scan, expectedHere: _here, ...row } = meeting
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const titled = (name: string) => waitFor(() => expect(screen.getByRole('heading', { name, level: 1 })).toBeTruthy())

describe('the home page', () => {
  beforeEach(() => newPhone('pages/main/home/index'))

  it('says today in a sentence and lets a member in by two taps, in one call', async () => {
    signIn(wang)
    answer('home.show', today({ meetings: [meeting] }))
    renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    expect(screen.getByText('11月22日 星期日 · 第三党支部')).toBeTruthy()
    press('扫码签到')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/scan/index' })
    press('出示我的码')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/myCode/index' })
    expect(asked()).toEqual(['home.show'])
  })

  it('opens the meeting from its card', async () => {
    signIn(wang)
    answer('home.show', today({ meetings: [meeting] }))
    renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    press('红色家书诵读与交流，进行中，14:30–16:00 · 机关三楼党员活动室，第三党支部 · 要求到会 28 人')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a1' })
  })

  it('once in, shows the time and asks for nothing more', async () => {
    signIn(wang)
    answer('home.show', today({ meetings: [{ ...meeting, checkedInAt: '2026-11-22T06:26:08.000Z' }] }))
    renderPage(<HomeBoard />)
    await titled('主题党日已签到')
    expect(screen.getByText('已签到 14:26')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '扫码签到' })).toBeNull()
  })

  it('only the first meeting that can be acted on has the main act', async () => {
    signIn(chen)
    const evening = { ...meeting, id: '2026-a2', title: '支委会', state: 'announced' as const }
    answer(
      'home.show',
      today({
        meetings: [
          { ...meeting, canRun: true },
          { ...evening, canRun: true },
        ],
      }),
    )
    const { container } = renderPage(<HomeBoard />)
    await titled('今天有两场会议')
    expect([...container.querySelectorAll('.kit-button-primary')].map(({ textContent }) => textContent)).toEqual([
      '回到会场',
    ])
    press('回到会场')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a1' })
    press('开始签到')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a2&act=open' })
  })

  it('lists what is to be done, each leading to its place', async () => {
    signIn(chen)
    const todo = {
      kind: 'decideLeave' as const,
      title: '李委员请假',
      note: '公出',
      params: { meetingId: '2026-a1', memberId: 'm1' },
      dueOn: '2026-11-22',
    }
    answer('home.show', today({ todos: [todo] }))
    renderPage(<HomeBoard />)
    await titled('今天有一件事待办')
    press(/^李委员请假.*公出.*今天$/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a1&memberId=m1' })
  })

  it('P8 draws many to-dos a few at a time, and all of them in their order', async () => {
    signIn(chen)
    const todos = Array.from({ length: 30 }, (_each, at) => ({
      kind: 'decideLeave' as const,
      title: `第 ${at + 1} 位同志请假`,
      note: '公出',
      params: { meetingId: '2026-a1', memberId: `m${at}` },
      dueOn: '2026-11-22',
    }))
    answer('home.show', today({ todos }))
    const { container } = renderPage(<HomeBoard />)
    const drawn = () => [...container.querySelectorAll('.row-title')].map(({ textContent }) => textContent)
    const counts = new Set<number>()
    const watcher = new MutationObserver(() => counts.add(drawn().length))
    watcher.observe(container, { childList: true, subtree: true })
    await screen.findByText('第 30 位同志请假')
    watcher.disconnect()
    expect(drawn()).toEqual(todos.map(({ title }) => title))
    const steps = [...counts].filter((count) => count > 0).sort((one, other) => one - other)
    expect(steps[0]).toBeLessThanOrEqual(10)
    expect(Math.max(...steps.map((count, at) => count - (steps[at - 1] ?? 0)))).toBeLessThanOrEqual(10)
  })

  it('with nothing today says what comes next', async () => {
    signIn(wang)
    answer(
      'home.show',
      today({ next: { ...row, startAt: '2026-11-25T01:00:00.000Z', endAt: '2026-11-25T03:00:00.000Z' } }),
    )
    renderPage(<HomeBoard />)
    await titled('今天没有安排')
    press(/^红色家书诵读与交流\s*11月25日 星期三 09:00–11:00/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a1' })
    expect(screen.queryByText('近期还没有安排会议')).toBeNull()
  })

  it.each([
    [wang, false],
    [chen, true],
  ])('with nothing at all, who may plan is offered to', async (me, mayPlan) => {
    signIn(me)
    answer('home.show', today())
    renderPage(<HomeBoard />)
    await waitFor(() => expect(screen.getByText('近期还没有安排会议')).toBeTruthy())
    expect(screen.queryByRole('button', { name: '安排会议' }) !== null).toBe(mayPlan)
  })

  it('offers to put the code on this phone when it will be wanted today', async () => {
    signIn(wang, false)
    answer('home.show', today({ meetings: [meeting] }))
    renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    press('启用')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/session/device/index' })
  })

  it('does not offer it on a wide screen, which stays on the desk', async () => {
    act(() => setWide(true))
    signIn(wang, false)
    answer('home.show', today({ meetings: [meeting] }))
    renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    expect(screen.queryByRole('button', { name: '启用' })).toBeNull()
    act(() => setWide(false))
  })

  it('shows lines to come while it reads', async () => {
    signIn(wang)
    const release = hold('home.show')
    renderPage(<HomeBoard />)
    expect(screen.getByRole('status', { name: '正在读取' })).toBeTruthy()
    await act(async () => release(today()))
    await titled('今天没有安排')
  })

  it('without a network still leads to the own code, and tries again on demand', async () => {
    signIn(wang)
    disconnect('home.show')
    renderPage(<HomeBoard />)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('没有连上网络'))
    press(/^出示我的码/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/myCode/index' })
    answer('home.show', today({ meetings: [meeting] }))
    press('再试一次')
    await titled('主题党日正在进行')
  })

  it('shows the kept day without a network, but never another day’s as today', async () => {
    signIn(wang)
    answer('home.show', today({ meetings: [meeting] }))
    const first = renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    first.unmount()
    disconnect('home.show')
    const second = renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    await waitFor(() => expect(screen.getByText(/下面是上次看到的内容/)).toBeTruthy())
    second.unmount()
    localStorage.setItem(
      `/|of.${wang.memberId}.answer.home`,
      JSON.stringify(today({ today: '2026-11-21', meetings: [meeting] })),
    )
    renderPage(<HomeBoard />)
    await titled('暂时看不到今天的安排')
    expect(screen.queryByText('红色家书诵读与交流')).toBeNull()
  })

  it('shows the sentence of a refusal', async () => {
    signIn(wang)
    refuse('home.show', 'unexpected', { requestId: 'r1' })
    renderPage(<HomeBoard />)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('r1'))
  })

  it('asks again when the person comes back to it', async () => {
    signIn(wang)
    answer('home.show', today({ meetings: [meeting] }))
    renderPage(<HomeBoard />)
    await titled('主题党日正在进行')
    answer('home.show', today({ meetings: [{ ...meeting, checkedInAt: '2026-11-22T06:26:08.000Z' }] }))
    act(() => play('PageHide'))
    jest.setSystemTime(Date.now() + 10_000)
    act(() => play('PageShow'))
    await titled('主题党日已签到')
  })
})
