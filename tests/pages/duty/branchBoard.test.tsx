import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { BranchDuties, DutyWindowLight } from '../../../src/contract/duty'
import type { DutyTone, Light } from '../../../src/contract/dutyWords'
import { BranchBoard } from '../../../src/features/duty/BranchBoard'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { lastCall } from '../../support/taro/taro'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const seen = (text: string, tone: DutyTone, word: string, more: Partial<Light> = {}): DutyWindowLight => ({
  windowId: text,
  year: 2026,
  text,
  from: '2026-11-01',
  to: '2026-11-30',
  light: {
    state: tone === 'green' ? 'green' : tone === 'grey' ? 'exempt' : tone === 'red' ? 'overdue' : 'due',
    tone,
    word,
    need: 1,
    have: 0,
    counted: [],
    planned: [],
    missing: [],
    dueOn: '2026-11-30',
    notes: [],
    reason: null,
    explanation: null,
    can: { explain: false },
    ...more,
  },
})
const held = { recordId: 'm9', text: '红色家书诵读', day: '2026-10-16', marks: ['补记'] }
const row = {
  mark: null,
  documentNo: null,
  subject: { kind: 'branch', id: 'b3', name: '第三党支部' },
  meetingKind: 'committeeMeeting',
} as const
const board: BranchDuties = {
  nodeId: 'b3',
  nodeName: '第三党支部',
  year: 2026,
  asOf: '2026-11-22T01:00:00.000Z',
  reminders: [],
  can: { explain: true, plan: true, record: true, remind: false },
  rows: [
    {
      ruleId: 'themed-party-day',
      title: '主题党日',
      quote: '党支部每月相对固定1天开展主题党日',
      cite: '《中国共产党支部工作条例（试行）》第十六条',
      ...row,
      windows: [seen('2026年10月', 'green', '已完成', { counted: [held] }), seen('2026年11月', 'blue', '进行中')],
    },
    {
      ruleId: 'committee-meeting',
      title: '支委会',
      quote: '党支部委员会会议一般每月召开1次',
      cite: '《中国共产党支部工作条例（试行）》第十二条',
      ...row,
      windows: [
        seen('2026年10月', 'red', '逾期', {
          missing: ['10月9日支委会到会委员不足半数'],
          can: { explain: true },
        }),
        seen('2026年11月', 'amber', '待安排', { missing: ['还差 1 次支委会'] }),
      ],
    },
  ],
}
const begin = (given: BranchDuties = board) => {
  newPhone('pages/duty/branch/index')
  signIn(chen)
  answer('duty.branch', given)
  renderPage(<BranchBoard nodeId={undefined} />)
}

it('says how many are owed, and shows those first with what is missing', async () => {
  begin()
  await screen.findByRole('heading', { name: '第三党支部还差 2 件', level: 1 })
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '支委会',
    '主题党日',
    '取走',
  ])
  expect(screen.getByText('10月9日支委会到会委员不足半数')).toBeTruthy()
  expect(askedOf('duty.branch')).toEqual([{ nodeId: undefined, year: 2026 }])
})
it('opens the article of a light, and the meeting that counted', async () => {
  begin()
  const [article] = await screen.findAllByRole('button', { name: '规定' })
  fireEvent.click(article!)
  const sheet = await screen.findByRole('dialog', { name: '支委会' })
  expect(within(sheet).getByText('党支部委员会会议一般每月召开1次')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看今年前面的 1 期' }))
  fireEvent.click(screen.getByRole('button', { name: /红色家书诵读/ }))
  await waitFor(() => expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/meeting/detail/index?meetingId=m9' }))
})
it('says so when nothing is owed', async () => {
  begin({ ...board, rows: [board.rows[0]!] })
  await screen.findByRole('heading', { name: '第三党支部都安排好了', level: 1 })
})
it('explains a missed window in the branch’s own words', async () => {
  begin()
  answer('duty.explain', { windowId: '2026年10月' })
  fireEvent.click(await screen.findByRole('button', { name: '说明原因：2026年10月支委会' }))
  const sheet = await screen.findByRole('dialog', { name: '2026年10月支委会' })
  fireEvent.change(within(sheet).getByRole('textbox'), { target: { value: '全员抗洪' } })
  fireEvent.click(within(sheet).getByRole('button', { name: '保存说明' }))
  await waitFor(() =>
    expect(askedOf('duty.explain')).toEqual([
      { nodeId: 'b3', year: 2026, ruleId: 'committee-meeting', windowId: '2026年10月', reason: '全员抗洪' },
    ]),
  )
  // The board is asked for anew.
  await waitFor(() => expect(askedOf('duty.branch')).toHaveLength(2))
})
it('puts what is not asked this year into one list, where each opens its article', async () => {
  const [day, committee] = board.rows as [(typeof board.rows)[number], (typeof board.rows)[number]]
  begin({ ...board, rows: [day, { ...committee, windows: [seen('2026年11月', 'grey', '不作要求')] }] })
  await screen.findByRole('heading', { name: '今年不作要求的' })
  expect(screen.getAllByRole('button', { name: '规定' })).toHaveLength(1)
  fireEvent.click(screen.getByText('不作要求'))
  expect(await screen.findByRole('dialog', { name: '支委会' })).toBeTruthy()
})
it('takes a reason back', async () => {
  const [day, committee] = board.rows as [(typeof board.rows)[number], (typeof board.rows)[number]]
  const told = seen('2026年9月', 'explained', '未开展 · 已说明')
  const explanation = { reason: '全员抗洪', by: '陈立新', day: '2026-10-03' }
  const windows = [{ ...told, light: { ...told.light, state: 'overdue' as const, explanation } }]
  begin({ ...board, rows: [day, { ...committee, windows }] })
  answer('duty.explain', { windowId: '2026年9月' })
  fireEvent.click(await screen.findByRole('button', { name: '撤回说明：2026年9月支委会' }))
  const sheet = await screen.findByRole('dialog', { name: '撤回说明：2026年9月支委会' })
  expect(within(sheet).getByText(/撤回“全员抗洪”/)).toBeTruthy()
  fireEvent.click(within(sheet).getByRole('button', { name: '撤回' }))
  await waitFor(() => expect(askedOf('duty.explain')).toMatchObject([{ windowId: '2026年9月', reason: null }]))
})
it.each([
  ['安排：2026年11月支委会', '/pages/meeting/plan/index?kind=committeeMeeting&hostId=b3&day='],
  ['开过，补记：2026年10月支委会', '/pages/meeting/plan/index?held=yes&kind=committeeMeeting&hostId=b3&day=2026-11-30'],
  ['照10月16日那场：2026年11月主题党日', '/pages/meeting/plan/index?copyOf=m9&day='],
])('leads by %s to the form filled in', async (name, url) => {
  const [day, committee] = board.rows as [(typeof board.rows)[number], (typeof board.rows)[number]]
  const due = {
    ...day,
    meetingKind: 'themedPartyDay',
    windows: [day.windows[0]!, seen('2026年11月', 'amber', '待安排')],
  } as const
  begin({ ...board, rows: [{ ...due, windows: [...due.windows] }, committee] })
  fireEvent.click(await screen.findByRole('button', { name }))
  await waitFor(() => expect((lastCall('navigateTo') as { url: string }).url.startsWith(url)).toBe(true))
})
it('offers whoever is above nothing but to look', async () => {
  begin({ ...board, can: { explain: false, plan: false, record: false, remind: false } })
  await screen.findByText('10月9日支委会到会委员不足半数')
  expect(screen.queryByRole('button', { name: /说明原因：|安排：|补记：/ })).toBeNull()
})
it('names those it counts one by one where they may be named', async () => {
  const light = seen('现在', 'amber', '待安排', {
    missing: ['预备期到 2026年12月31日届满，请及时讨论能否转为正式党员'],
  }).light
  const people = [{ memberId: 'p1', name: '林子涵', light }]
  begin({ ...board, rows: [{ ...board.rows[1]!, people }] })
  await screen.findByText('林子涵')
  expect(screen.getByText(/预备期到 2026年12月31日届满/)).toBeTruthy()
})

describe('提醒一次', () => {
  const [day, committee] = board.rows as [(typeof board.rows)[number], (typeof board.rows)[number]]
  const november = { ...seen('2026年11月', 'amber', '待安排', { missing: ['还差 1 次支委会'] }), windowId: '2026-11' }
  const above = {
    ...board,
    can: { explain: false, plan: false, record: false, remind: true },
    rows: [day, { ...committee, windows: [november] }],
  }
  const offer = '提醒一次：2026年11月支委会'
  it('is offered to whoever is above for what is owed, asks first, and says when it was done', async () => {
    begin(above)
    fireEvent.click(await screen.findByRole('button', { name: offer }))
    const sheet = await screen.findByRole('dialog', { name: '提醒一次' })
    expect(within(sheet).getByText('提醒第三党支部的书记：2026年11月支委会还没有开展。')).toBeTruthy()
    answer('duty.remindOnce', { outcomes: [{ nodeId: 'b3', nodeName: '第三党支部', refused: null }] })
    answer('duty.branch', {
      ...above,
      reminders: [{ ruleId: 'committee-meeting', windowId: '2026-11', on: '2026-11-22', by: '周督导' }],
    })
    fireEvent.click(within(sheet).getByRole('button', { name: '提醒' }))
    expect(await screen.findByText('还差 1 次支委会；11月22日 星期日 已提醒（周督导）')).toBeTruthy()
    expect(askedOf('duty.remindOnce')).toEqual([{ nodeIds: ['b3'], ruleId: 'committee-meeting', windowId: '2026-11' }])
    expect(screen.queryByRole('button', { name: offer })).toBeNull()
  })
  it('names those that were not reminded, each with the reason', async () => {
    begin(above)
    fireEvent.click(await screen.findByRole('button', { name: offer }))
    answer('duty.remindOnce', {
      outcomes: [{ nodeId: 'b3', nodeName: '第三党支部', refused: '12月3日 已提醒过，一件事只提醒一次。' }],
    })
    fireEvent.click(await screen.findByRole('button', { name: '提醒' }))
    expect(await screen.findByText('第三党支部：12月3日 已提醒过，一件事只提醒一次。')).toBeTruthy()
    expect(screen.getByText('提醒了 0 个，1 个没有提醒：')).toBeTruthy()
  })
})
