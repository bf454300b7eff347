import { rollRows, type RollSources } from '../../../../../cloudfunctions/core/attendance/rollRows'
import type { AttendanceRow } from '../../../../../cloudfunctions/core/meeting/rows'
import type { Leave } from '../../../../../cloudfunctions/core/meeting/leaves'

const meetingId = '2026AbCdEfGh'
const entry = (
  memberId: string,
  more: Partial<RollSources['entries'][number]> = {},
): RollSources['entries'][number] => ({
  memberId,
  name: memberId,
  branchId: 'b3',
  branchName: '第三党支部',
  expected: true,
  votingRight: true,
  whyNotExpected: null,
  whyNoVote: null,
  inVotingBase: true,
  onCommittee: false,
  inCommitteeBase: false,
  ...more,
})
const row = (memberId: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  _id: `${meetingId}:${memberId}`,
  meetingId,
  memberId,
  name: memberId,
  branchId: 'b3',
  from: '第三党支部',
  status: 'present',
  method: 'memberScan',
  offline: false,
  arrivedAt: '2026-11-22T06:25:00.000Z',
  reason: null,
  recordedBy: memberId,
  recordedAt: '2026-11-22T06:25:00.000Z',
  codeUse: `${meetingId}:${memberId}`,
  voided: null,
  version: 1,
  audit: [],
  ...more,
})
const leave = (memberId: string, more: Partial<Leave> = {}): Leave => ({
  _id: `${meetingId}:${memberId}`,
  meetingId,
  meetingTitle: '主题党日',
  meetingStartAt: '2026-11-22T06:30:00.000Z',
  memberId,
  name: memberId,
  branchId: 'b3',
  branchName: '第三党支部',
  decidedBy: 'b3',
  decidedByPath: '/o/b3/',
  state: 'approved',
  reasonKind: 'sick',
  note: null,
  late: false,
  requestedAt: '2026-11-21T06:30:00.000Z',
  decision: null,
  version: 1,
  audit: [],
  ...more,
})
const statusOf = (sources: Partial<RollSources>, memberId: string) =>
  rollRows({ closedAt: null, rule: 'exemptInBase', entries: [], rows: [], leaves: [], absences: [], ...sources }).find(
    (each) => each.memberId === memberId,
  )

describe('rollRows', () => {
  it('derives: a row, else approved leave, else absent', () => {
    const sources = {
      entries: [entry('came'), entry('away'), entry('nobody')],
      rows: [row('came')],
      leaves: [leave('away')],
    }
    expect(statusOf(sources, 'came')?.status).toBe('present')
    expect(statusOf(sources, 'away')).toMatchObject({ status: 'onLeave', leave: { reasonLabel: '病假' } })
    expect(statusOf(sources, 'nobody')?.status).toBe('absent')
  })

  it('says present of someone on leave who turns up', () => {
    expect(statusOf({ entries: [entry('a')], rows: [row('a')], leaves: [leave('a')] }, 'a')).toMatchObject({
      status: 'present',
      leave: { state: 'approved' },
    })
  })

  it.each(['requested', 'refused', 'withdrawn', 'lapsed'] as const)('a leave that is %s excuses nobody', (state) => {
    expect(statusOf({ entries: [entry('a')], leaves: [leave('a', { state })] }, 'a')?.status).toBe('absent')
  })

  it('counts a voided row as if it were not there and shows why', () => {
    const voided = row('a', { voided: { by: 's', at: '2026-11-22T07:00:00.000Z', reason: '扫错人' } })
    expect(statusOf({ entries: [entry('a')], rows: [voided] }, 'a')).toMatchObject({
      status: 'absent',
      voided: { reason: '扫错人' },
    })
    expect(statusOf({ entries: [entry('a')], rows: [voided], leaves: [leave('a')] }, 'a')?.status).toBe('onLeave')
  })

  it('shows a row of a time after the end, and does not count it (T11)', () => {
    const closedAt = '2026-11-22T08:00:00.000Z'
    const after = row('a', { arrivedAt: '2026-11-22T08:00:03.000Z' })
    expect(statusOf({ closedAt, entries: [entry('a')], rows: [after] }, 'a')).toMatchObject({
      status: 'absent',
      afterClosing: true,
      arrivedAt: after.arrivedAt,
    })
    expect(statusOf({ closedAt, entries: [entry('a')], rows: [after], leaves: [leave('a')] }, 'a')?.status).toBe(
      'onLeave',
    )
    const inTime = statusOf({ closedAt, entries: [entry('a')], rows: [row('a', { arrivedAt: closedAt })] }, 'a')
    expect(inTime).toMatchObject({ status: 'present', afterClosing: false })
  })

  it('lists guests after the roll, members and outsiders alike, but no voided ones', () => {
    const guests = [
      row('stranger', { status: 'guest' }),
      row('x', { _id: `${meetingId}:x:c1`, memberId: null, name: '外单位甲', from: '水利局', status: 'guest' }),
      row('gone', { status: 'guest', voided: { by: 's', at: '2026-11-22T07:00:00.000Z', reason: '认错' } }),
    ]
    const names = rollRows({
      closedAt: null,
      rule: 'exemptInBase',
      entries: [entry('a')],
      rows: guests,
      leaves: [],
      absences: [],
    }).map((each) => each.name)
    expect(names).toEqual(['a', 'stranger', '外单位甲'])
  })

  it('says how each name is read', () => {
    expect(statusOf({ entries: [entry('a', { name: '曾远' })] }, 'a')?.spelled).toBe('zeng yuan')
  })

  it('hides a person removed by correction unless they came', () => {
    const removed = entry('a', { expected: false, whyNotExpected: 'removed' })
    expect(statusOf({ entries: [removed] }, 'a')).toBeUndefined()
    expect(statusOf({ entries: [removed], rows: [row('a')] }, 'a')?.expected).toBe(false)
  })

  it('shows the reason noted for an absence only while the person is absent', () => {
    const absences = [
      {
        _id: `${meetingId}:a`,
        meetingId,
        memberId: 'a',
        reason: '联系不上',
        by: 's',
        earlier: [],
        version: 1,
        audit: [],
      },
    ]
    expect(statusOf({ entries: [entry('a')], absences }, 'a')?.reason).toBe('联系不上')
    expect(statusOf({ entries: [entry('a')], absences, rows: [row('a')] }, 'a')?.reason).toBeNull()
  })
})
