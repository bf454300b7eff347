import { addDays } from './days'
import type { WindowKind } from './dutyWindow'
import type { Person } from './person'
import type { MeetingKind } from './vocabulary'

/** What an organ may say of a row of the duties. Apart from the actions, because the app takes words without a validator. */

/** The organ's own days of what is asked once a year, by the year it is counted for. */
export interface OwnWindow {
  year: number
  from: string
  to: string
}
/** 每月第一个星期五; `turn` 5 is the last there is. */
export interface FixedDay {
  turn: number
  /** 0 is Sunday. */
  weekday: number
}
export interface RuleSays {
  on: boolean
  /** The organ's word that this very row is theirs: only then may what is soft or not read in the regulation turn red. */
  confirmed: boolean
  /** Red after so many windows missed in a row without a reason; null: never by that. */
  softTurnsRedAfter: number | null
  windows: readonly OwnWindow[]
  fixedDay: FixedDay | null
  /** What the level above holds counts for the branches below. */
  upperCounts: boolean
  /** Who is 党委书记, where no post says it. */
  leader: Person | null
}

/** A row of the organ's own, as it is written down. */
export interface LocalSays {
  title: string
  quote: string
  /** 文号 of the organ's document that says so. */
  documentNo: string
  /** The day from which it is asked: what ended before is not. */
  fromOn: string
  window: WindowKind | null
  kind: MeetingKind
  need: number
}
export const needMax = 12
export const redAfterMax = 12

const turnWords = ['第一个', '第二个', '第三个', '第四个', '最后一个']
const weekdayWords = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
export const turns = turnWords.map((text, at) => ({ value: String(at + 1), text }))
export const weekdays = [1, 2, 3, 4, 5, 6, 0].map((value) => ({ value: String(value), text: weekdayWords[value]! }))
export const fixedDayText = ({ turn, weekday }: FixedDay): string =>
  `每月${turnWords[turn - 1]}${weekdayWords[weekday]}`

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const dateOf = (day: string): number => Number(day.slice(8, 10))
/** Whether a Beijing day is the fixed one of its month. */
export const isFixedDay = ({ turn, weekday }: FixedDay, day: string): boolean => {
  if (weekdayOf(day) !== weekday) return false
  return turn === 5 ? dateOf(addDays(day, 7)) <= 7 : Math.ceil(dateOf(day) / 7) === turn
}
