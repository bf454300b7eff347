import type { RollRow, Totals } from '../../contract/attendance'
import { nameApart } from '../../contract/person'
import { cameBy } from './presentRoll'

/** What stands at the door of an open meeting, pure. */

/** One small mark a person, in the order of the roll. */
export type StripMark = 'here' | 'leave' | 'asked' | 'awaited'

/** More people than that become one bar. */
const marksMax = 40

const isOnStrip = ({ status, expected, arrivedAt }: RollRow): boolean =>
  status !== 'guest' && (expected || arrivedAt !== null)
const markOf = ({ status, leave }: RollRow): StripMark => {
  if (status === 'present' || status === 'late') return 'here'
  if (status === 'onLeave') return 'leave'
  return leave?.state === 'requested' ? 'asked' : 'awaited'
}

/** Null where a bar stands in their place: too many of them, or names that are not here yet. */
export function stripOf(rows: readonly RollRow[] | undefined, more: boolean): StripMark[] | null {
  if (!rows || more) return null
  const marks = rows.filter(isOnStrip).map(markOf)
  return marks.length > marksMax ? null : marks
}

/** The strip read out: 应到 23 人，已到 18 人，请假 1 人，待批 1 人。 */
export const stripText = (
  { expected, present, onLeave }: Totals['totals'],
  marks: readonly StripMark[] | null,
): string => {
  const asked = (marks ?? []).filter((mark) => mark === 'asked').length
  return [
    `应到 ${expected} 人`,
    `已到 ${present} 人`,
    ...(onLeave > 0 ? [`请假 ${onLeave} 人`] : []),
    ...(asked > 0 ? [`待批 ${asked} 人`] : []),
  ].join('，')
}

export interface JustCame {
  key: string
  name: string
  how: string
  /** A leave of theirs stands, though they came. */
  onLeave: boolean
}
const shownMax = 3
const hasLeave = ({ leave }: RollRow): boolean => leave?.state === 'approved' || leave?.state === 'requested'

/** Who came last, the newest first. */
export const justCame = (rows: readonly RollRow[]): JustCame[] =>
  rows
    .filter((row) => row.arrivedAt !== null && row.status !== 'guest')
    .sort((a, b) => (b.arrivedAt ?? '').localeCompare(a.arrivedAt ?? ''))
    .slice(0, shownMax)
    .map((row) => ({
      key: row.memberId ?? row.rowId ?? row.name,
      name: nameApart(row),
      how: [cameBy(row), hasLeave(row) && '原来请假'].filter(Boolean).join(' · '),
      onLeave: hasLeave(row),
    }))

const closes = '结束后停止签到，会议码立即失效。'
/** What ending the meeting does, with the numbers it will be done on where they are known. */
export function closingText(totals: Totals['totals'] | undefined, waiting: number): string {
  const stored = waiting > 0 ? `本机还有 ${waiting} 条签到没有上传，结束后 72 小时内联网仍会计入。` : ''
  if (!totals) return `${closes}没到又没请假的记为缺席，之后可以补录。${stored}`
  const { present, onLeave, absent, exemptAbsent } = totals
  const missing = absent > 0 ? `未到 ${absent} 人记为缺席，之后可补录或写明原因。` : ''
  const exempt = exemptAbsent > 0 ? `不作硬性要求没到会 ${exemptAbsent} 人，不计缺席。` : ''
  return `现在实到 ${present} 人，请假 ${onLeave} 人。${closes}${missing}${exempt}${stored}`
}

/** What at the door nobody has answered yet; null where there is nothing. `knocks`: scanned without being on the roll. */
export const undecidedText = (knocks: number, refused: number): string | null => {
  const parts = [
    ...(knocks > 0 ? [`${knocks} 人扫了码但不在名单`] : []),
    ...(refused > 0 ? [`${refused} 条离线签到没有通过`] : []),
  ]
  return parts.length > 0 ? `还没有处理：${parts.join('，')}。` : null
}

/** 应到 is always the sum of the three, but for a roll that was counted by the rule before; null while it is open. */
export const sumText = ({ totals, rule, state }: Pick<Totals, 'totals' | 'rule' | 'state'>): string | null =>
  state === 'open' || rule !== 'exemptInBase'
    ? null
    : `应到 ${totals.expected} ＝ 实到 ${totals.present} ＋ 请假 ${totals.onLeave} ＋ 缺席 ${totals.absent}`
