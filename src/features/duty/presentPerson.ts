import { dayText } from '../../contract/days'
import type { DutyRow, DutyWindowLight, PersonDuties } from '../../contract/duty'
import type { MarkedState } from '../../components/StateMark'
import { markOf } from './presentDuties'

interface PersonLine {
  windowId: string
  text: string
  note: string
  mark: MarkedState
  word: string
  records: { id: string | null; title: string; note: string }[]
}
export interface PersonCard {
  ruleId: string
  title: string
  quote: string
  cite: string
  /** Reckoned from meetings and trainings, which a page of its own lists. */
  isHours: boolean
  lines: PersonLine[]
}

const lineOf = ({ windowId, text, light }: DutyWindowLight): PersonLine => ({
  windowId,
  text,
  note: [...(light.reason ? [light.reason] : []), ...light.missing, ...light.notes].join('；'),
  mark: markOf(light),
  word: light.word,
  records: light.counted.map(({ recordId, text: title, day, marks }) => ({
    id: recordId,
    title,
    note: [dayText(day), ...marks].join(' · '),
  })),
})
const cardOf = ({ ruleId, title, quote, cite, windows }: DutyRow): PersonCard => ({
  ruleId,
  title,
  quote,
  cite,
  isHours: ruleId === 'study-hours',
  lines: windows.map(lineOf).reverse(),
})
export const personCards = ({ rows }: Pick<PersonDuties, 'rows'>): PersonCard[] => rows.map(cardOf)

/** What is said at the top: of oneself in the second person, of others by name. */
export const personTitle = ({ name, year, rows }: PersonDuties, own: boolean): string => {
  const whose = own ? '对我个人的要求' : `对${name}个人的要求`
  const open = rows.filter(({ windows }) => windows.some(({ light }) => light.missing.length > 0)).length
  return open > 0 ? `${whose}：${year} 年还差 ${open} 项` : `${whose}：${year} 年都做到了`
}
