import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Home, HomeDuty } from '../../../src/contract/home'
import type { Me } from '../../../src/contract/session'
import { HomeBoard } from '../../../src/features/home/HomeBoard'
import { chooseTextSize } from '../../../src/platform/display'
import { answer } from '../../support/taro/fakeCloud'
import { chen, wang, zhou } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'
import { todaysMeeting } from '../../support/taro/todaysMeeting'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const titled = (name: string) => waitFor(() => expect(screen.getByRole('heading', { name, level: 1 })).toBeTruthy())
const shows = (me: Me, of: Partial<Home> = {}) => {
  signIn(me)
  answer('home.show', { today: '2026-11-22', meetings: [], next: null, todos: [], ...of } satisfies Home)
  return renderPage(<HomeBoard />)
}
const year = { year: 2026, hours: 26, target: 32, due: 26, exempt: false, came: 20, talks: 3 }
const duty = (of: Partial<HomeDuty> = {}): HomeDuty => ({
  ruleId: 'committee-meeting',
  windowId: '2026-11',
  title: '支委会',
  window: '2026年11月',
  tone: 'amber',
  word: '待安排',
  dueOn: '2026-11-30',
  cite: '《条例》第十二条',
  kind: 'committeeMeeting',
  lastId: '2026-a0',
  ...of,
})

describe('U17 a home for each role', () => {
  beforeEach(() => newPhone('pages/main/home/index'))

  it('tells a member their own year, every figure opening its rows', async () => {
    shows(wang, { year })
    await screen.findByText('集中学习按进度应达到 26 学时，全年一般不少于 32 学时')
    press('26 学时')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/hours/index' })
    press('3 次谈心谈话')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/talk/list/index' })
    expect(screen.getByRole('button', { name: '20 次到会' })).toBeTruthy()
  })
  it('asks no hours of whoever is exempt', async () => {
    shows(wang, { year: { ...year, exempt: true } })
    await screen.findByText('学习时间不作硬性要求')
  })
  it('tells a secretary what the branch owes, each with the way to arrange it', async () => {
    const owed = [duty(), duty({ ruleId: 'themed', title: '主题党日', kind: 'themedPartyDay', lastId: null })]
    shows(chen, { duties: { owed, count: 5, settled: 6 } })
    await titled('本支部还差 5 件')
    expect(screen.getAllByText('11月30日截止 · 《条例》第十二条')).toHaveLength(2)
    press('照上次安排支委会')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a0&act=copy' })
    press('安排主题党日')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/plan/index?kind=themedPartyDay' })
    press('还有 3 件')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/duty/branch/index' })
  })
  it('says so where nothing is owed, and offers no plan to whoever makes none', async () => {
    const page = shows(chen, { duties: { owed: [], count: 0, settled: 11 } })
    await screen.findByText('本支部都安排好了')
    page.unmount()
    shows({ ...chen, can: { ...chen.can, planMeeting: false } }, { duties: { owed: [duty()], count: 1, settled: 6 } })
    await titled('本支部还差 1 件')
    expect(screen.queryByRole('button', { name: /安排支委会/ })).toBeNull()
  })
  it('tells whoever runs a meeting how many are in', async () => {
    shows(chen, { meetings: [todaysMeeting({ canRun: true, came: 19, expected: 23 })] })
    await screen.findByText('已到 19')
    expect(screen.getByText('／ 应到 23')).toBeTruthy()
  })
  it('tells the level above how many records wait of which branch, and names one alone as a to-do', async () => {
    const todo = (meetingId: string) => ({
      kind: 'reviewMeeting' as const,
      title: `审核“${meetingId}”`,
      note: '第三党支部',
      params: { meetingId },
      dueOn: '2026-11-20',
    })
    const reviews = [
      { name: '第三党支部', count: 2, meetingId: 'm1' },
      { name: '第五党支部', count: 1, meetingId: 'm3' },
    ]
    const page = shows(zhou, { todos: ['m1', 'm2', 'm3'].map(todo), reviews })
    await titled('今天有三件事待办')
    expect(screen.getByText('等您审核 3 份')).toBeTruthy()
    expect(screen.queryByText('审核“m1”')).toBeNull()
    press(/^第三党支部.*2 份$/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=m1' })
    page.unmount()
    shows(zhou, { todos: [todo('m3')], reviews: reviews.slice(1) })
    await screen.findByText('审核“m3”')
    expect(screen.getByText('等您审核的记录在待办里')).toBeTruthy()
  })
  it('tells who stands above branches what they owe, each opening its own', async () => {
    const counts = { toPlan: 6, missed: 1, red: 1, planned: 9, explained: 0 }
    const owing = [
      { nodeId: 'b4', name: '第四党支部', isBranch: true, count: 3 },
      { nodeId: 'g1', name: '第一党总支', isBranch: false, count: 2 },
    ]
    const page = shows(zhou, { board: { sum: { branches: 8, counts }, owing } })
    await titled('8 个支部，6 件待安排，1 件逾期')
    press(/^第四党支部.*差 3 件$/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/duty/branch/index?nodeId=b4' })
    press(/^第一党总支/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/duty/board/index?nodeId=g1' })
    press('全部支部 ›')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/duty/board/index' })
    page.unmount()
    shows(zhou, { board: { sum: null, owing: [] } })
    await screen.findByText('还没有统计过，过几分钟再看')
  })
  it('does not say twice what the branch owes', async () => {
    const todo = {
      title: '支委会还没有安排',
      note: '',
      params: { nodeId: 'b3', windowId: '2026-11' },
      dueOn: '2026-11-30',
    }
    shows(chen, {
      duties: { owed: [duty()], count: 1, settled: 6 },
      todos: [
        { kind: 'dutiesOwed', ...todo },
        { kind: 'dutiesOwed', ...todo, title: '别的支部的', params: { nodeId: 'b9', windowId: '2026-11' } },
      ],
    })
    await screen.findByText('别的支部的')
    expect(screen.queryByText('支委会还没有安排')).toBeNull()
  })
  it('tells whoever keeps the system running whether it does, and what to do', async () => {
    const sun = { ...wang, can: { ...wang.can, seeHealth: true } }
    const page = shows(sun, { system: { troubles: [] } })
    await titled('系统运行正常')
    press(/^各部分都正常/)
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/system/health/index' })
    page.unmount()
    shows(sun, { system: { troubles: ['定时任务没有按时运行。'] } })
    await titled('系统有 1 处需要处理')
    expect(screen.getByText('定时任务没有按时运行。')).toBeTruthy()
  })
  it('leads an auditor to the audit page', async () => {
    shows({ ...wang, can: { ...wang.can, seeAudit: true } })
    await titled('审计记录随时可以看')
    press('看审计记录')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/audit/list/index' })
  })
})

describe('the home of three buttons', () => {
  beforeEach(() => {
    newPhone('pages/main/home/index')
    chooseTextSize('large')
  })
  afterEach(() => act(() => chooseTextSize('system')))
  const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

  it('says what is next as it is spoken, and has 签到、请假、我的', async () => {
    shows(wang, { meetings: [todaysMeeting({ state: 'announced' })], year: { ...year, exempt: true } })
    await titled('今天下午 2 点半开主题党日')
    expect(buttons()).toEqual(['签到', '请假', '我的'])
    expect(screen.getByText('方便就来，不作硬性要求。来了就算到会，能表决。')).toBeTruthy()
    press('签到')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/main/scan/index' })
    press('请假')
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/meeting/detail/index?meetingId=2026-a1&act=leave' })
    press('我的')
    expect(lastCall('switchTab')).toEqual({ url: '/pages/main/mine/index' })
  })
  it('keeps what waits below them, and leads to the meetings where none is to come', async () => {
    const todo = { kind: 'confirmTalk' as const, title: '确认谈话', note: '', params: { talkId: 't1' }, dueOn: null }
    shows(wang, { todos: [todo] })
    await titled('今天有一件事待办')
    expect(buttons().slice(0, 3)).toEqual(['签到', '请假', '我的'])
    expect(screen.getByText('确认谈话')).toBeTruthy()
    press('请假')
    expect(lastCall('switchTab')).toEqual({ url: '/pages/main/meetings/index' })
  })
  it('is not that of whoever holds a post', async () => {
    shows(chen, { meetings: [todaysMeeting({ canRun: true })] })
    await titled('主题党日正在进行')
    expect(screen.queryByRole('button', { name: '请假' })).toBeNull()
    expect(screen.getByRole('button', { name: '回到会场' })).toBeTruthy()
  })
})
