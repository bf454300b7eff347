import type { BranchDuties, DutyRow, DutyWindowLight } from '../../contract/duty'
import { isOwed, type Counted, type DutyTone, type Light } from '../../contract/dutyWords'
import { dayText } from '../../contract/days'
import type { MarkedState } from '../../components/StateMark'

const marks: Record<DutyTone, MarkedState> = {
  grey: 'exempt',
  green: 'done',
  blue: 'planned',
  amber: 'due',
  explained: 'explained',
  red: 'overdue',
}
export const markOf = ({ tone }: Pick<Light, 'tone'>): MarkedState => marks[tone]

const owedOf = ({ windows }: DutyRow): DutyWindowLight[] => windows.filter(({ light }) => isOwed(light))

export interface DutyLine {
  windowId: string
  text: string
  mark: MarkedState
  word: string
  /** What is missing, why nothing is asked, or what is said beside it. */
  note: string
  /** What counted, or is planned; each opens. */
  records: { id: string | null; title: string; note: string }[]
}
export interface DutyCard {
  ruleId: string
  title: string
  quote: string
  cite: string
  /** The window that runs, or the last of the year. */
  now: DutyLine
  /** Those before it, the newest first. */
  before: DutyLine[]
  owed: number
}

const recordOf = ({ recordId, text, day, marks: said }: Counted) => ({
  id: recordId,
  title: text,
  note: [dayText(day), ...said].join(' · '),
})
const lineOf = ({ windowId, text, light }: DutyWindowLight): DutyLine => ({
  windowId,
  text,
  mark: markOf(light),
  word: light.word,
  note: [...(light.reason ? [light.reason] : []), ...light.missing, ...light.notes].join('；'),
  records: [...light.counted, ...light.planned].map(recordOf),
})

const cardOf = (row: DutyRow): DutyCard => {
  const [now, ...before] = row.windows.map(lineOf).reverse()
  if (!now) throw new Error(`${row.ruleId} has no window`)
  const { ruleId, title, quote, cite } = row
  return { ruleId, title, quote, cite, now, before, owed: owedOf(row).length }
}

/** What is owed stands first, in the order of the rules. */
export const cardsOf = ({ rows }: BranchDuties): DutyCard[] => {
  const cards = rows.filter(({ windows }) => windows.length > 0).map(cardOf)
  return [...cards.filter(({ owed }) => owed > 0), ...cards.filter(({ owed }) => owed === 0)]
}
export const dutiesTitle = (board: BranchDuties): string => {
  const owed = board.rows.reduce((sum, row) => sum + owedOf(row).length, 0)
  return owed > 0 ? `${board.nodeName}还差 ${owed} 件` : `${board.nodeName}都安排好了`
}
