import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { CalendarGap, DutyCalendar } from '../../../src/contract/duty'
import { Calendar } from '../../../src/features/duty/Calendar'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { lastCall } from '../../support/taro/taro'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

/** The phones of these tests stand on 22 November 2026. */
const gap = (title: string, month: string, overdue: boolean): CalendarGap => ({
  ruleId: 'themed-party-day',
  title,
  meetingKind: 'themedPartyDay',
  windowId: `2026-${month}`,
  year: 2026,
  text: `2026年${Number(month)}月`,
  from: `2026-${month}-01`,
  to: `2026-${month}-28`,
  light: {
    state: overdue ? 'overdue' : 'due',
    tone: 'amber',
    word: overdue ? '本期未开展' : '待安排',
    need: 1,
    have: 0,
    counted: [],
    planned: [],
    missing: ['还差 1 次主题党日'],
    dueOn: `2026-${month}-28`,
    notes: [],
    reason: null,
    explanation: null,
    can: { explain: overdue },
  },
})
const calendar: DutyCalendar = {
  nodeId: 'b3',
  nodeName: '第三党支部',
  year: 2026,
  asOf: '2026-11-22T01:00:00.000Z',
  meetings: [
    { id: 'm1', title: '9月支委会', day: '2026-09-08', kinds: ['committeeMeeting'], state: 'held', marks: ['补记'] },
    { id: 'm2', title: '11月支委会', day: '2026-11-06', kinds: ['committeeMeeting'], state: 'held', marks: [] },
    { id: 'm3', title: '11月党员大会', day: '2026-11-27', kinds: ['generalMeeting'], state: 'planned', marks: [] },
  ],
  gaps: [gap('主题党日', '10', true), gap('主题党日', '11', false)],
  last: [{ kind: 'themedPartyDay', id: 'm0', day: '2026-09-11' }],
  fixedDay: { turn: 1, weekday: 5 },
  can: { explain: true, plan: true, record: true, remind: false },
}
const begin = async () => {
  newPhone('pages/duty/calendar/index')
  signIn(chen)
  answer('duty.calendar', calendar)
  renderPage(<Calendar nodeId={undefined} />)
  await screen.findByRole('heading', { name: '第三党支部的组织生活', level: 1 })
}

it('shows this month: what was held and is planned by its day, and what is missing', async () => {
  await begin()
  expect(screen.getByText('主题党日定在每月第一个星期五')).toBeTruthy()
  expect(screen.getByRole('button', { name: '6支委会，11月6日 星期五，已开' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '27党员大会，11月27日 星期五，已安排' })).toBeTruthy()
  expect(screen.getByText('2026年11月主题党日')).toBeTruthy()
  expect(screen.queryByText('9月支委会')).toBeNull()
})
it('arranges what is missing like the last one by one tap, with its day of the month', async () => {
  await begin()
  fireEvent.click(screen.getByRole('button', { name: '照9月11日那场：2026年11月主题党日' }))
  // The eleventh is over.
  await waitFor(() =>
    expect(lastCall('navigateTo')).toMatchObject({ url: '/pages/meeting/plan/index?copyOf=m0&day=2026-11-23' }),
  )
})
it('shows one day’s meetings, and all of them again', async () => {
  await begin()
  fireEvent.click(screen.getByRole('button', { name: '6支委会，11月6日 星期五，已开' }))
  expect([screen.queryByText('11月支委会'), screen.queryByText('11月党员大会')].map(Boolean)).toEqual([true, false])
  fireEvent.click(screen.getByRole('button', { name: '6支委会，11月6日 星期五，已开' }))
  expect(screen.getByText('11月党员大会')).toBeTruthy()
})
it('counts a year by its months, each of which opens', async () => {
  await begin()
  fireEvent.click(screen.getByRole('tab', { name: '年' }))
  expect(screen.getByRole('img', { name: /10月未开展 1；11月已开 1、已安排 1、待安排 1$/ })).toBeTruthy()
  // The same figures beneath: held, planned, missed, to be planned.
  const lines = within(screen.getByRole('table', { name: '2026年每个月的次数' })).getAllByRole('row')
  const said = lines.map((line) =>
    within(line)
      .queryAllByRole('cell')
      .map(({ textContent }) => textContent)
      .join(' '),
  )
  expect([said.length, said[10], said[11]]).toEqual([13, '10月 0 0 1 0', '11月 1 1 0 1'])
  fireEvent.click(screen.getByRole('button', { name: '打开10月' }))
  expect(screen.getByText('2026年10月主题党日')).toBeTruthy()
  expect(screen.getByRole('button', { name: '说明原因：2026年10月主题党日' })).toBeTruthy()
})
it('goes back over the turn of the year', async () => {
  await begin()
  for (let month = 11; month >= 1; month -= 1) fireEvent.click(screen.getByRole('button', { name: '上个月' }))
  await waitFor(() => expect(askedOf('duty.calendar').at(-1)).toEqual({ nodeId: undefined, year: 2025 }))
  expect(screen.getByText('2025年12月')).toBeTruthy()
})
