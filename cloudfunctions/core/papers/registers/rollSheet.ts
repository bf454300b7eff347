import type { Roll, RollRow } from '../../../../src/contract/attendance'
import { checkInMethodLabels } from '../../../../src/contract/attendanceWords'
import { beijingClock, beijingDay } from '../../../../src/contract/days'
import {
  leaveStateLabels,
  memberKindLabels,
  notExpectedReasonLabels,
  noVoteReasonLabels,
  rollStatusLabels,
} from '../../../../src/contract/vocabulary'
import { roll } from '../../attendance/roll'
import { readMeeting } from '../../meeting/load'
import type { Meeting } from '../../meeting/store'
import { meetingSubject } from '../../meeting/subject'
import { standingFields, standingOn, type Dated, type Standing } from '../../org/standing'
import { readNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { Problem } from '../../platform/problem'
import { forbidden, may } from '../../policy'
import { asked, type Asking, type MeetingPaper } from '../kind'
import { madeLine, madeOn } from './made'
import type { Cell, Column, Register } from './register'
import { writeRegister } from './write'

type Of = { meetingId: string }

const columns: readonly Column[] = [
  { head: '序号', mm: 10, as: 'count' },
  { head: '姓名', mm: 22 },
  { head: '身份', mm: 22, as: 'middle' },
  { head: '党小组', mm: 30 },
  { head: '应到', mm: 12, as: 'middle' },
  { head: '表决权', mm: 14, as: 'middle' },
  { head: '状态', mm: 18, as: 'middle' },
  { head: '签到时间', mm: 22, as: 'middle' },
  { head: '方式', mm: 24, as: 'middle' },
  { head: '原因/备注', mm: 93 },
]

/** What the maker of the sheet may know of somebody beside the roll itself. */
export interface Beside {
  kind: string
  group: string
}
/** Who votes is a full member, and who does not for that reason a candidate; of others the roll alone does not tell. */
const kindOf = ({ votingRight, whyNoVote }: RollRow): string => {
  if (votingRight) return memberKindLabels.fullMember
  return whyNoVote === 'probationary' ? memberKindLabels.probationaryMember : ''
}
const remarksOf = (row: RollRow): string => {
  const { whyNotExpected, whyNoVote, leave, afterClosing, offline, reason, voided, from, status } = row
  return [
    status === 'guest' ? from : null,
    whyNotExpected && notExpectedReasonLabels[whyNotExpected],
    whyNoVote && whyNoVote !== 'probationary' && status !== 'guest' ? noVoteReasonLabels[whyNoVote] : null,
    leave && `${leave.reasonLabel}，${leaveStateLabels[leave.state]}${leave.late ? '，会后申请' : ''}`,
    afterClosing ? '结束后到，不计实到' : null,
    offline ? '离线签到' : null,
    reason,
    voided && `签到已作废：${voided.reason}`,
  ]
    .filter(Boolean)
    .join('；')
}
const timeOf = (arrivedAt: string | null, startAt: string): string => {
  if (arrivedAt === null) return ''
  const day = beijingDay(arrivedAt)
  return `${day === beijingDay(startAt) ? '' : `${day} `}${beijingClock(arrivedAt)}`
}
/** Somebody who is not asked to come and has not is neither on leave nor absent. */
const stateOf = ({ expected, status, serial }: RollRow): string =>
  !expected && serial !== null && status === 'absent' ? '未到，不计' : rollStatusLabels[status]

/** In the order of the paper roll, whoever sat in last. Pure. */
export const rollSheetRows = (
  rows: readonly RollRow[],
  beside: ReadonlyMap<string, Beside>,
  startAt: string,
): Cell[][] =>
  [...rows]
    .sort((a, b) => (a.serial ?? Infinity) - (b.serial ?? Infinity) || 0)
    .map((row, at) => {
      const known = row.memberId === null ? undefined : beside.get(row.memberId)
      const onRoll = row.serial !== null
      return [
        at + 1,
        row.name,
        known?.kind ?? (onRoll ? kindOf(row) : ''),
        known?.group ?? '',
        row.expected ? '是' : '否',
        onRoll ? (row.votingRight ? '有' : '无') : '',
        stateOf(row),
        timeOf(row.arrivedAt, startAt),
        row.method ? checkInMethodLabels[row.method] : '',
        remarksOf(row),
      ]
    })

const wholeRoll = async (asking: Asking<Of>): Promise<Roll | Problem> => {
  const rows: RollRow[] = []
  for (let cursor: string | undefined; ;) {
    const part = await asked(asking, roll, 'attendance.roll', { meetingId: asking.of.meetingId, cursor })
    if (part instanceof Problem) return part
    rows.push(...part.rows)
    if (!part.more) return { ...part, rows }
    cursor = part.next
  }
}

/** As they stood on the day, of those alone whose place in the roster the maker may read. */
const besideOf = async (
  { request: { actor } }: Asking,
  meeting: Meeting,
  rows: readonly RollRow[],
): Promise<Map<string, Beside>> => {
  const ids = rows.flatMap(({ memberId }) => memberId ?? [])
  const day = beijingDay(meeting.startAt)
  const standings: Standing[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const where = { _id: command.in(ids.slice(at, at + 500)) }
    const members = await findAll<Dated>('members', where, [...standingFields])
    standings.push(...members.flatMap((member) => standingOn(member, day) ?? []))
  }
  const seen = standings.filter(({ _id, path }) => may(actor, 'org.seeMember', { paths: [path], memberId: _id }))
  const groupIds = [...new Set(seen.flatMap(({ partyGroupId }) => partyGroupId ?? []))]
  const groups = new Map(
    (await Promise.all(groupIds.map(readNode))).flatMap((node) => (node ? [[node._id, node.name]] : [])),
  )
  return new Map(
    seen.map(({ _id, kind, partyGroupId }) => [
      _id,
      { kind: memberKindLabels[kind], group: (partyGroupId && groups.get(partyGroupId)) ?? '' },
    ]),
  )
}

const sumLine = ({ totals }: Roll): string => {
  const { expected, present, onLeave, absent, guests, exemptAbsent } = totals
  return `应到 ${expected} ＝ 实到 ${present} ＋ 请假 ${onLeave} ＋ 缺席 ${absent}；列席 ${guests}；不作硬性要求未到 ${exemptAbsent}`
}

/** 会议签到册: one meeting's roll. */
export const rollSheet: MeetingPaper<Register> = {
  verb: 'meeting.seeRoll',
  holds: columns.map(({ head }) => head),
  about: async ({ request: { actor }, of }) => {
    const meeting = await readMeeting(of.meetingId, actor)
    if (meeting instanceof Problem) return meeting
    const denied = forbidden(actor, 'meeting.seeRoll', meetingSubject(meeting))
    if (denied) return denied
    const [host] = meeting.hosts
    return { whose: `${host?.name ?? ''} ${meeting.title}`, nodeId: host?.nodeId ?? '', path: host?.path ?? '' }
  },
  gather: async (asking) => {
    const meeting = await readMeeting(asking.of.meetingId, asking.request.actor)
    if (meeting instanceof Problem) return meeting
    const whole = await wholeRoll(asking)
    if (whole instanceof Problem) return whole as Problem<'notAllowed' | 'notFound'>
    const beside = await besideOf(asking, meeting, whole.rows)
    const { startAt, title, hosts } = meeting
    return {
      sheets: [
        {
          tab: '签到册',
          title: '会议签到册',
          line: [
            `单位：${hosts.map(({ name }) => name).join('、')}`,
            `${title}　${beijingDay(startAt)} ${beijingClock(startAt)}`,
            madeOn(asking),
          ],
          columns,
          rows: rollSheetRows(whole.rows, beside, startAt),
          none: '还没有签到名单',
          below: [sumLine(whole)],
        },
      ],
      made: madeLine(asking),
    }
  },
  write: writeRegister,
}
