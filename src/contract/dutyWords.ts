/** Lights of duties, as pages read them. */

/** Something that counted, or is to: the record it opens, and the day. */
export interface Counted {
  /** Of a meeting its id; null where what counted is a figure. */
  recordId: string | null
  text: string
  day: string
  /** 补记, 已退回待改 and the like: it counts, and this is said with it. */
  marks: readonly string[]
}

export type DutyState = 'exempt' | 'green' | 'due' | 'overdue'
/** Colour is never the only sign: each state and tone has a word. */
export type DutyTone = 'grey' | 'green' | 'blue' | 'amber' | 'explained' | 'red'
export interface Light {
  state: DutyState
  tone: DutyTone
  word: string
  need: number
  have: number
  counted: readonly Counted[]
  planned: readonly Counted[]
  missing: readonly string[]
  /** The last day of the window. */
  dueOn: string
  notes: readonly string[]
  reason: string | null
  /** What may be done about a missed window. */
  can: { explain: boolean }
}
/** What somebody is to do something about: it is to be planned, or was missed and nobody said why. */
export const isOwed = ({ state, tone }: Light): boolean => tone === 'amber' || (state === 'overdue' && tone === 'red')
