import { beijingClock, beijingDay } from '../../../../src/contract/days'
import { kindWords, leaveReasonLabels, leaveStateLabels, leaveWayLabels } from '../../../../src/contract/vocabulary'
import type { Leave } from '../../meeting/leaves'
import { command, findAll } from '../../platform/db'
import { dayCell, headsOf } from './columns'
import { meetingsOf, type ListedMeeting } from './meetings'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '会议', mm: 62 },
  { head: '日期', mm: 24, as: 'middle' },
  { head: '姓名', mm: 22 },
  { head: '事由', mm: 22, as: 'middle' },
  { head: '申请时间', mm: 32, as: 'middle' },
  { head: '是否会后', mm: 16, as: 'middle' },
  { head: '批准人', mm: 24 },
  { head: '结果', mm: 20, as: 'middle' },
  { head: '代录人', mm: 45 },
]
const fields = ['meetingId', 'name', 'state', 'reasonKind', 'late', 'requestedAt', 'decision', 'entered']
type Read = Pick<
  Leave,
  '_id' | 'meetingId' | 'name' | 'state' | 'reasonKind' | 'late' | 'requestedAt' | 'decision' | 'entered'
>

/** By meeting, then in the order in which leave was asked for; what was taken back is none. Pure. */
export const leaveRows = (meetings: readonly ListedMeeting[], leaves: readonly Read[]): Cell[][] =>
  meetings.flatMap(({ _id, title, kinds, otherLabel, startAt }) =>
    leaves
      .filter(({ meetingId, state }) => meetingId === _id && state !== 'withdrawn')
      .sort((a, b) => a.requestedAt.localeCompare(b.requestedAt) || a._id.localeCompare(b._id))
      .map(({ name, reasonKind, requestedAt, late, decision, state, entered }) => [
        `${kindWords({ kinds, ...(otherLabel && { otherLabel }) }).join('、')}：${title}`,
        dayCell(beijingDay(startAt)),
        name,
        leaveReasonLabels[reasonKind],
        `${beijingDay(entered?.askedAt ?? requestedAt)} ${beijingClock(entered?.askedAt ?? requestedAt)}`,
        late || entered?.afterwards ? '是' : '否',
        decision?.name ?? '',
        leaveStateLabels[state],
        entered ? `${entered.name}（${leaveWayLabels[entered.how]}）` : '',
      ]),
  )

/** 请假登记: the kind of reason alone, never what somebody added to it. */
export const leaveRegister = yearRegister({
  name: 'leaveRegister',
  verb: 'meeting.seeRoll',
  of: 'branch',
  holds: headsOf(columns),
  tables: async (asking, node) => {
    const meetings = await meetingsOf(asking, node)
    const ids = meetings.map(({ _id }) => _id)
    const leaves = await findAll<Read>('leaves', { meetingId: command.in(ids) }, fields, ['meetingId', '_id'])
    return [{ tab: '请假登记', columns, rows: leaveRows(meetings, leaves) }]
  },
})
