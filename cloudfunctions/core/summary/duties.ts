/**
 * How the duties of a node stand in a summary: by rule one text, a part for each window of the year. Of a branch a part is a letter
 * and the day it speaks of (`D9` held on the tenth day of the window; small where the branch was reminded of it), above it a letter
 * and the number of branches (`D8P1O2`).
 * What a letter comes to on a day is for the one function of the lights (`duty/light.ts`); nothing here knows a rule. Pure.
 */
export type Duties = Readonly<Record<string, string>>

/**
 * Not asked · as much as is asked · planned · the reason was given · neither · neither, the last of as many as are too many in a row
 * · neither, of a branch or term that has ended.
 */
export const standings = ['E', 'D', 'P', 'X', 'O', 'C', 'L'] as const
export type DutyStanding = (typeof standings)[number]

/** One window of a branch. */
export interface KeptWindow {
  standing: DutyStanding
  /** Days from the first of the window to the day it speaks of: the last that counted, the next that is planned. */
  day: number | null
  /** Where more than one is asked: how many there are, of how many. */
  part: { have: number; need: number } | null
  /** Somebody above has reminded the branch of it. */
  reminded: boolean
}
/** One rule of a branch; `words`: why the last window of which nothing is asked is one, or what is missing where no window is. */
export interface KeptDuty {
  windows: readonly KeptWindow[]
  words: string | null
}

const windowText = ({ standing, day, part, reminded }: KeptWindow): string =>
  [
    reminded ? standing.toLowerCase() : standing,
    day === null ? '' : day.toString(36),
    part ? `/${part.have}/${part.need}` : '',
  ].join('')
export const dutyText = ({ windows, words }: KeptDuty): string =>
  [windows.map(windowText).join(','), ...(words === null ? [] : [words])].join('|')

const windowOf = (text: string): KeptWindow => {
  const [first = '', have, need] = text.split('/')
  const [letter, day] = [first.slice(0, 1), first.slice(1)]
  const standing = letter.toUpperCase()
  return {
    standing: standing as DutyStanding,
    day: day === '' ? null : parseInt(day, 36),
    part: need === undefined ? null : { have: Number(have), need: Number(need) },
    reminded: letter !== standing,
  }
}
export const dutyOf = (text: string): KeptDuty => {
  const at = text.indexOf('|')
  return {
    windows: (at < 0 ? text : text.slice(0, at)).split(',').map(windowOf),
    words: at < 0 ? null : text.slice(at + 1),
  }
}

/** How many branches stand so in one window. */
export type StandingCounts = Partial<Record<DutyStanding, number>>
export const countsOf = (text: string): StandingCounts[] =>
  text
    .split(',')
    .map((part) =>
      Object.fromEntries([...part.matchAll(/([A-Z])(\d+)/g)].map(([, letter, number]) => [letter, Number(number)])),
    )
const countsText = (counts: readonly StandingCounts[]): string =>
  counts.map((each) => standings.map((letter) => (each[letter] ? `${letter}${each[letter]}` : '')).join('')).join(',')

const added = (one: readonly StandingCounts[], other: readonly StandingCounts[]): StandingCounts[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) =>
    Object.fromEntries(
      standings
        .map((letter) => [letter, (one[at]?.[letter] ?? 0) + (other[at]?.[letter] ?? 0)] as const)
        .filter(([, number]) => number > 0),
    ),
  )
/** What stands right below a node as one; a branch is one, whatever it says beside its letters. */
export const foldedDuties = (below: readonly { isBranch: boolean; duties: Duties }[]): Duties => {
  const sum = new Map<string, StandingCounts[]>()
  for (const { isBranch, duties } of below)
    for (const [ruleId, text] of Object.entries(duties)) {
      const counts = isBranch ? dutyOf(text).windows.map(({ standing }) => ({ [standing]: 1 })) : countsOf(text)
      sum.set(ruleId, added(sum.get(ruleId) ?? [], counts))
    }
  return Object.fromEntries([...sum].map(([ruleId, counts]) => [ruleId, countsText(counts)]))
}
