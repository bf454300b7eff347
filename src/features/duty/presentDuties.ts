import type { BranchDuties, DutyCalendar, DutyPerson, DutyRow, DutyWindowLight } from '../../contract/duty'
import { windowById } from '../../contract/dutyWindow'
import { isOfBranch, isOwed, type Counted, type DutyTone, type Light } from '../../contract/dutyWords'
import { dayText } from '../../contract/days'
import type { MarkedState } from '../../components/StateMark'
import type { Due } from './presentActs'
import type { RemindedMatter } from './RemindSheet'

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
  /** What may be done about it follows from this. */
  due: Due
  /** What whoever is above may remind the branch of; null where there is nothing, or somebody has. */
  remind: RemindedMatter | null
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
  /** Those it counts one by one, where the caller may see who they are. */
  people: readonly DutyPerson[]
  owed: number
}

const recordOf = ({ recordId, text, day, marks: said }: Counted) => ({
  id: recordId,
  title: text,
  note: [dayText(day), ...said].join(' · '),
})
const saidOf = ({ explanation }: Light): string[] =>
  explanation ? [`${explanation.reason}（${explanation.by} ${dayText(explanation.day)}说明）`] : []
type Board = Pick<BranchDuties, 'reminders' | 'can' | 'year'>
const remindedOn = ({ reminders }: Board, ruleId: string, windowId: string): string[] =>
  reminders
    .filter((reminder) => reminder.ruleId === ruleId && reminder.windowId === windowId)
    .map(({ on, by }) => `${dayText(on)} 已提醒（${by}）`)
/** Only of windows: what stands today is for nobody to make good within a time. */
const mayRemind = ({ can }: Board, { subject }: DutyRow, { windowId, light }: DutyWindowLight): boolean =>
  can.remind && isOfBranch(subject.kind) && isOwed(light) && windowById(windowId) !== null
const lineOf = (board: Board, row: DutyRow, window: DutyWindowLight): DutyLine => {
  const { windowId, text, light } = window
  const { ruleId, title, meetingKind } = row
  const reminded = remindedOn(board, ruleId, windowId)
  const said = [...(light.reason ? [light.reason] : []), ...saidOf(light), ...light.missing, ...light.notes]
  return {
    windowId,
    text,
    mark: markOf(light),
    word: light.word,
    note: [...said, ...reminded].join('；'),
    records: [...light.counted, ...light.planned].map(recordOf),
    due: { ...window, ruleId, title, meetingKind, year: board.year },
    remind:
      reminded.length === 0 && mayRemind(board, row, window) ? { ruleId, windowId, text: `${text}${title}` } : null,
  }
}

const cardOf = (board: Board, row: DutyRow): DutyCard => {
  const [now, ...before] = row.windows.map((window) => lineOf(board, row, window)).reverse()
  if (!now) throw new Error(`${row.ruleId} has no window`)
  const { ruleId, title, quote, cite, people = [] } = row
  return { ruleId, title, quote, cite, now, before, people, owed: owedOf(row).length }
}

/** What is owed stands first, in the order of the rules. */
export const cardsOf = ({ rows, ...board }: BranchDuties): DutyCard[] => {
  const cards = rows.filter(({ windows }) => windows.length > 0).map((row) => cardOf(board, row))
  return [...cards.filter(({ owed }) => owed > 0), ...cards.filter(({ owed }) => owed === 0)]
}
export const dutiesTitle = (board: BranchDuties): string => {
  const owed = board.rows.reduce((sum, row) => sum + owedOf(row).length, 0)
  return owed > 0 ? `${board.nodeName}还差 ${owed} 件` : `${board.nodeName}都安排好了`
}

/** Nothing of it is asked this year: a line is enough, and its article opens. */
export const isSpared = ({ now, before, people }: DutyCard): boolean =>
  people.length === 0 && [now, ...before].every(({ mark }) => mark === 'exempt')

/** Of each kind the last that was held, to arrange one like it. */
export const lastOf = ({ rows }: Pick<BranchDuties, 'rows'>): DutyCalendar['last'] =>
  rows.flatMap(({ meetingKind: kind, windows }) => {
    const held = windows.flatMap(({ light }) => light.counted).filter(({ recordId }) => recordId !== null)
    const last = held.reduce<Counted | null>((best, each) => (best && best.day >= each.day ? best : each), null)
    return kind && last?.recordId ? [{ kind, id: last.recordId, day: last.day }] : []
  })
