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
  reminders: [],
  can: { remind: false },
  year: 2026,
  asOf: '2026-11-22T01:00:00.000Z',
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
        seen('2026年10月', 'red', '逾期', { missing: ['10月9日支委会到会委员不足半数'] }),
        { ...seen('2026年11月', 'amber', '待安排', { missing: ['还差 1 次支委会'] }), windowId: '2026-11' },
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

describe('提醒一次', () => {
  const above = { ...board, can: { remind: true } }
  it('is offered to whoever is above for what is owed, asks first, and says when it was done', async () => {
    begin(above)
    const offered = await screen.findAllByRole('button', { name: '提醒一次' })
    expect(offered).toHaveLength(1)
    fireEvent.click(offered[0]!)
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
    expect(screen.queryByRole('button', { name: '提醒一次' })).toBeNull()
  })
  it('names those that were not reminded, each with the reason', async () => {
    begin(above)
    fireEvent.click((await screen.findAllByRole('button', { name: '提醒一次' }))[0]!)
    answer('duty.remindOnce', {
      outcomes: [{ nodeId: 'b3', nodeName: '第三党支部', refused: '12月3日 已提醒过，一件事只提醒一次。' }],
    })
    fireEvent.click(await screen.findByRole('button', { name: '提醒' }))
    expect(await screen.findByText('第三党支部：12月3日 已提醒过，一件事只提醒一次。')).toBeTruthy()
    expect(screen.getByText('提醒了 0 个，1 个没有提醒：')).toBeTruthy()
  })
})
