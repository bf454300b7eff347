import type { RollRow, Totals } from '../../contract/attendance'
import { checkInMethodLabels } from '../../contract/attendanceWords'
import { placesText } from '../../contract/meetingPeople'
import { situations } from '../../contract/situationWords'
import { nameApart } from '../../contract/person'
import { beijingClock } from '../../contract/days'
import type { Quorum } from '../../contract/quorum'
import { quorumReached, quorumVoters } from '../../contract/quorumWords'
import {
  leaveStateLabels,
  leaveWayLabels,
  notExpectedReasonLabels,
  noVoteReasonLabels,
  rollStatusLabels,
} from '../../contract/vocabulary'

export type Tone = 'red' | 'green' | 'amber' | 'blue' | 'plain'
export type RollFilter = 'all' | 'came' | 'onLeave' | 'absent' | 'guest'

/** A person of the roll as a line. */
export interface RollLine {
  key: string
  row: RollRow
  name: string
  initial: string
  note: string
  chip: { word: string; tone: Tone }
  time: string
}

const tones: Record<RollRow['status'], Tone> = {
  present: 'green',
  late: 'amber',
  guest: 'plain',
  onLeave: 'blue',
  absent: 'plain',
}

export const cameBy = (row: RollRow): string => {
  if (!row.method || !row.arrivedAt) return ''
  const how = `${checkInMethodLabels[row.method]}${row.offline ? '（离线）' : ''}`
  return `${beijingClock(row.arrivedAt)} ${how}`
}

const lateLeave = ({ late, decidedLate, entered }: NonNullable<RollRow['leave']>): string => {
  if (entered) {
    const words = [`${entered.by}代录`, leaveWayLabels[entered.how], ...(entered.afterwards ? ['补假'] : [])]
    return `（${words.join('，')}）`
  }
  if (late) return '（开始后提出）'
  return decidedLate ? '（开始后批准）' : ''
}
const stayedAway = (row: RollRow): string => {
  if (row.voided) return `签到已作废：${row.voided.reason}`
  if (row.leave) return `${row.leave.reasonLabel} · ${leaveStateLabels[row.leave.state]}${lateLeave(row.leave)}`
  return row.reason ?? ''
}

/** The words of those that neither reason above has said. */
const silentSituations = ({ situations: kinds, whyNotExpected, whyNoVote }: RollRow): string[] =>
  kinds.filter((kind) => kind !== whyNotExpected && kind !== whyNoVote).map((kind) => situations[kind].label)

const noteOf = (row: RollRow): string => {
  const parts = row.arrivedAt ? [cameBy(row), row.reason ?? ''] : [stayedAway(row)]
  if (row.status === 'guest') parts.unshift(row.from ?? '', placesText(row.places) ?? '')
  if (row.whyNotExpected) parts.push(notExpectedReasonLabels[row.whyNotExpected])
  if (row.whyNoVote) parts.push(noVoteReasonLabels[row.whyNoVote])
  parts.push(...silentSituations(row))
  if (row.presumed) parts.push('按现有资料')
  return parts.filter(Boolean).join(' · ')
}

/** `closed`: after the meeting 未到 is 缺席. */
const chipOf = (row: RollRow, closed: boolean): RollLine['chip'] => {
  if (row.afterClosing) return { word: '结束后到', tone: 'amber' }
  if (row.status === 'absent' && row.leave?.state === 'requested') return { word: '请假待批', tone: 'blue' }
  if (row.status === 'absent' && !row.expected)
    return { word: row.whyNotExpected === 'exempt' ? '不作硬性要求' : '不计应到', tone: 'plain' }
  // While the door is open somebody may still come.
  if (row.status === 'absent')
    return closed ? { word: rollStatusLabels.absent, tone: 'red' } : { word: '未到', tone: 'plain' }
  return { word: rollStatusLabels[row.status], tone: tones[row.status] }
}

/** Members scanned on this phone whom the server has not answered for yet: when, by member id. */
export type Unverified = ReadonlyMap<string, string>

export function lineOf(row: RollRow, closed: boolean, unverified?: Unverified): RollLine {
  const scannedAt = row.memberId && !row.arrivedAt ? unverified?.get(row.memberId) : undefined
  const at = row.arrivedAt ?? scannedAt
  return {
    key: row.memberId ?? row.rowId ?? row.name,
    row,
    name: nameApart(row),
    initial: Array.from(row.name)[0] ?? '',
    note: scannedAt ? `${beijingClock(scannedAt)} 书记扫码 · 本机未同步` : noteOf(row),
    chip: scannedAt ? { word: '待核验', tone: 'amber' } : chipOf(row, closed),
    time: at ? beijingClock(at) : '',
  }
}

const wanted: Record<RollFilter, (row: RollRow) => boolean> = {
  all: () => true,
  came: (row) => row.status === 'present' || row.status === 'late',
  onLeave: (row) => row.expected && row.status === 'onLeave',
  absent: (row) => row.expected && row.status === 'absent',
  guest: (row) => row.status === 'guest',
}

// Who is still awaited stands first; then the newest arrivals, which the secretary has just seen happen.
const order: Record<RollRow['status'], number> = { absent: 0, late: 1, present: 1, guest: 2, onLeave: 3 }
/** Nobody waits for whoever need not come. */
const placeOf = ({ status, expected }: RollRow): number => (status === 'absent' && !expected ? 4 : order[status])

/** Those of one kind in the order of the list; each becomes a line where it is drawn, which of a hall of thousands few are. */
export const rowsInOrder = (rows: readonly RollRow[], filter: RollFilter): RollRow[] =>
  rows
    .filter(wanted[filter])
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        placeOf(a.row) - placeOf(b.row) ||
        (b.row.arrivedAt ?? '').localeCompare(a.row.arrivedAt ?? '') ||
        a.index - b.index,
    )
    .map(({ row }) => row)

interface RollFigure {
  filter: RollFilter
  label: string
  value: number
  tone?: Tone
}

export function figuresOf({ totals, state }: Pick<Totals, 'totals' | 'state'>): RollFigure[] {
  return [
    { filter: 'all', label: '应到', value: totals.expected },
    { filter: 'came', label: '实到', value: totals.present, tone: 'green' },
    { filter: 'onLeave', label: '请假', value: totals.onLeave },
    { filter: 'absent', label: state === 'open' ? '未到' : '缺席', value: totals.absent },
    { filter: 'guest', label: '列席', value: totals.guests },
  ]
}

/** What the figures hold and what they leave out: the late are 实到, the exempt who stayed away are in none of them. */
export const figureNotes = ({ totals, rule }: Pick<Totals, 'totals' | 'rule'>): string[] => {
  const { late, exemptAbsent } = totals
  return [
    ...(late > 0 ? [`实到中迟到 ${late} 人`] : []),
    ...(exemptAbsent > 0 ? [`不作硬性要求没到会 ${exemptAbsent} 人`] : []),
    ...(rule === 'exemptApart' ? [ruleBefore] : []),
  ]
}
/** Figures of before are not counted anew: people have signed them. */
export const ruleBefore = '按当时的规则统计：不作硬性要求的同志不计应到，也没有计入有表决权人数'

interface QuorumView {
  words: string
  chip: { word: string; tone: Tone }
  value: number
  max: number
  threshold: number
}

/** `closed`: nobody will come any more, so it is met or it is not. */
export function quorumView({ rule, base, present, needed, met }: Quorum, closed = false): QuorumView {
  const short = closed ? `不足${quorumReached[rule]}` : `还差 ${Math.max(0, needed - present)} 人`
  return {
    words: `${quorumVoters[rule]} ${base} 人，到会 ${present} 人`,
    chip: met ? { word: `已达${quorumReached[rule]}`, tone: 'green' } : { word: short, tone: 'amber' },
    value: present,
    max: base,
    threshold: needed,
  }
}

/** The page's title says how it stands, not which module this is. */
export function consoleTitle({ state, totals }: Pick<Totals, 'state' | 'totals'>): string {
  if (state !== 'open') return `到会 ${totals.present} 人，缺席 ${totals.absent} 人`
  if (totals.present === 0) return '正在签到，还没有人到'
  return totals.absent === 0 ? '应到的都到了' : `已到 ${totals.present} 人，还差 ${totals.absent} 人`
}
