import { act, fireEvent, screen, within } from '@testing-library/react'
import type { DutyBoard } from '../../../src/contract/duty'
import type { BoardCell } from '../../../src/contract/dutyBoardWords'
import { Board } from '../../../src/features/duty/Board'
import { MeetingList } from '../../../src/features/meeting/MeetingList'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { zhou } from '../../support/taro/people'
import { lastCall } from '../../support/taro/taro'
import { setWide } from '../../support/taro/browser'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const column = (ruleId: string, title: string, window: string, dueOn: string) => ({
  ...{ ruleId, title, window, dueOn, windowId: dueOn.slice(0, 7) },
  cite: '《中国共产党支部工作条例（试行）》第十一条',
})
const cell = (light: number, more: Partial<BoardCell> = {}): BoardCell => ({ now: [[light, 1]], ...more })
const board: DutyBoard = {
  nodeId: 'g1',
  nodeName: '第一党总支',
  year: 2026,
  asOf: '2026-11-22T01:00:00.000Z',
  branches: 3,
  counts: { toPlan: 2, missed: 3, red: 1, planned: 1, explained: 1 },
  lights: [
    { state: 'green', tone: 'green', word: '已完成' },
    { state: 'due', tone: 'amber', word: '待安排' },
    { state: 'due', tone: 'blue', word: '已安排' },
    { state: 'exempt', tone: 'grey', word: '不作要求' },
    { state: 'overdue', tone: 'red', word: '逾期' },
  ],
  columns: [
    column('general-meeting', '党员大会', '2026年第四季度', '2026-12-31'),
    column('themed-party-day', '主题党日', '2026年11月', '2026-11-30'),
    column('group-meeting', '党小组会', '2026年11月', '2026-11-30'),
    column('outside-contact', '联系出国（境）党员', '2026年下半年', '2026-12-31'),
  ],
  rows: [
    {
      nodeId: 'b1',
      name: '第一党支部',
      isBranch: true,
      cells: [
        cell(0, { on: '2026-11-12' }),
        cell(2, { on: '2026-11-28', explained: 1 }),
        cell(1, { part: [2, 3], missed: 2 }),
        cell(3, { note: '没有出国（境）的党员' }),
      ],
    },
    {
      nodeId: 'b2',
      name: '执法党支部',
      isBranch: true,
      cells: [cell(4), cell(0, { on: '2026-11-05' }), cell(0, { on: '2026-11-06' }), cell(3)],
    },
    {
      nodeId: 'g2',
      name: '第二党总支',
      isBranch: false,
      cells: [
        {
          now: [
            [0, 4],
            [1, 1],
          ],
        },
        cell(0),
        cell(0),
        cell(3),
      ],
    },
  ],
  next: null,
  can: { remind: true },
}
const waiting = {
  rows: [
    {
      id: 'm1',
      title: '讨论转正',
      kinds: ['generalMeeting' as const],
      hostNames: ['第一党支部'],
      place: '二楼',
      startAt: '2026-11-20T06:30:00.000Z',
      endAt: '2026-11-20T08:00:00.000Z',
      state: 'submitted' as const,
      expected: 23,
    },
  ],
  next: null,
}
const entry = {
  id: 'e1',
  number: '2026年第 7 号',
  matter: '路灯不亮',
  state: 'inProgress' as const,
  sourceLabel: '院坝会',
  branchName: '第一党支部',
  owner: '王党员',
  department: null,
  closedOn: null,
}
const begin = () => {
  newPhone('pages/duty/board/index')
  signIn(zhou)
  answer('duty.branches', board)
  answer('meeting.list', waiting as never)
  answer('ledger.list', {
    rows: [
      { ...entry, dueOn: '2026-11-01' },
      { ...entry, id: 'e2', matter: '护栏缺损', dueOn: '2026-12-25' },
    ],
    next: null,
    today: '2026-11-22',
    recordFor: [],
  })
  renderPage(<Board nodeId={undefined} />)
}
/** What a card of a phone shows. */
const cardOf = (name: string) => screen.getByRole('heading', { name, level: 2 }).closest('.kit-card') as HTMLElement

it('says in one sentence what is owed, and of each branch what is to be looked at', async () => {
  begin()
  await screen.findByRole('heading', { name: '3 个支部，2 件待安排，2 件未开展，1 件逾期', level: 1 })
  const first = within(cardOf('第一党支部'))
  expect(first.getByText('2/3 · 11月30日前 · 以前未开展 2')).toBeTruthy()
  // Planned and explained are said, so that nobody asks twice.
  expect(first.getByText('11月28日 · 以前已说明 1')).toBeTruthy()
  expect(first.getByText('已完成 1 项')).toBeTruthy()
  expect(within(cardOf('第二党总支')).getByText('待安排 1')).toBeTruthy()
  expect(screen.getByText('各支部现在都不作要求：联系出国（境）党员')).toBeTruthy()
})

it('opens what a number counts: its rows, the branch, the board below, the record that waits', async () => {
  begin()
  fireEvent.click(await screen.findByRole('tab', { name: '已安排 1' }))
  expect(screen.queryByRole('heading', { name: '执法党支部' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '打开第一党支部' }))
  expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/duty/branch/index?nodeId=b1' })
  fireEvent.click(screen.getByRole('tab', { name: '全部 3' }))
  fireEvent.click(screen.getByRole('button', { name: '各支部：第二党总支' }))
  expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/duty/board/index?nodeId=g2' })
  expect(askedOf('meeting.list')).toEqual([{ view: 'review', nodeId: 'g1' }])
  fireEvent.click(screen.getByText('讨论转正', { exact: false }))
  expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/meeting/detail/index?meetingId=m1' })
  expect(screen.getByText('问题台账超期 1 件')).toBeTruthy()
  expect(screen.queryByText('护栏缺损')).toBeNull()
  // Both lists are of the board's node, and so are those they open.
  expect(askedOf('ledger.list')).toEqual([{ view: 'due', nodeId: 'g1' }])
  fireEvent.click(screen.getByRole('button', { name: '问题台账超期 1 件，看全部' }))
  expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/ledger/list/index?view=due&nodeId=g1' })
  fireEvent.click(screen.getByRole('button', { name: '等您审核 1 份，看全部' }))
  renderPage(<MeetingList />)
  expect(await screen.findByText(/^只看：/)).toBeTruthy()
  expect(askedOf('meeting.list').at(-1)).toMatchObject({ view: 'review', nodeId: 'g1' })
})

it('reminds once whoever owes the same, and says so on the board before it is counted', async () => {
  begin()
  fireEvent.click(await screen.findByRole('button', { name: '提醒一次' }))
  // What is planned, done or above the branches is not to be reminded of.
  fireEvent.click(screen.getByText('2026年11月党小组会 · 1 个党支部'))
  expect(screen.getByText('提醒第一党支部的书记：2026年11月党小组会还没有开展。')).toBeTruthy()
  answer('duty.remindOnce', { outcomes: [{ nodeId: 'b1', nodeName: '第一党支部', refused: null }] })
  fireEvent.click(screen.getByRole('button', { name: '提醒' }))
  await screen.findByText('2/3 · 11月30日前 · 以前未开展 2 · 已提醒')
  expect(askedOf('duty.remindOnce')).toEqual([{ nodeIds: ['b1'], ruleId: 'group-meeting', windowId: '2026-11' }])
  fireEvent.click(screen.getByRole('button', { name: '提醒一次' }))
  expect(screen.queryByText('2026年11月党小组会 · 1 个党支部')).toBeNull()
  expect(screen.getByText('2026年第四季度党员大会 · 1 个党支部')).toBeTruthy()
})

it('on a wide screen shows the pressed cell in whole: the article, how it stands, and the way to its branch', async () => {
  act(() => setWide(true))
  begin()
  fireEvent.click(await screen.findByRole('button', { name: '执法党支部，党员大会，2026年第四季度，逾期' }))
  const shown = within(cardOf('执法党支部 · 党员大会'))
  expect(shown.getByText('2026年第四季度 · 逾期')).toBeTruthy()
  expect(shown.getByText('《中国共产党支部工作条例（试行）》第十一条')).toBeTruthy()
  expect(shown.getByRole('button', { name: '只提醒这一件' })).toBeTruthy()
  fireEvent.click(shown.getByRole('button', { name: '执法党支部，看依据' }))
  expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/duty/branch/index?nodeId=b2' })
  act(() => setWide(false))
})
