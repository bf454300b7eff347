import { beijingClock, beijingDay } from '../../../src/contract/days'
import { lengthOf } from '../../../src/contract/text'
import type { Part } from './settings'

/** What a message says, in words that fit WeChat's fields; pure. */
export type Words = Partial<Record<Part, string>> & { title: string; time: string; note: string }

/** A field of words holds so many characters. */
export const fieldLength = 20

/** Cut so that no number loses digits at its end and nothing looks whole that is not. */
const cut = (text: string): string => {
  const kept = [...text].slice(0, fieldLength - 1).join('')
  const next = [...text][fieldLength - 1] ?? ''
  const whole = /[0-9]/.test(next) ? kept.replace(/[0-9]+$/, '') : kept
  return `${whole}…`
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/**
 * The first that fits, from the one that tells most. The last is cut when it does not fit either: a title may be, a name never,
 * so that whatever names somebody is followed by a wording that does not.
 */
export const fitting = (...wordings: readonly (string | undefined)[]): string => {
  const lines = wordings.filter((wording) => wording !== undefined).map(oneLine)
  return lines.find((line) => lengthOf(line) <= fieldLength) ?? cut(lines.at(-1) ?? '')
}

const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** As WeChat's field of a time wants it. */
export const timeWords = (at: string): string => `${dayWords(beijingDay(at))} ${beijingClock(at)}`
export const dateWords = dayWords
/** `12月7日 15:00`. */
export const shortTime = (at: string): string => timeWords(at).replace(/^\d+年/, '')
