/** Lights of duties, as pages read them. */

/** Whom a rule is about. */
export type DutySubject =
  'branch' | 'committee' | 'group' | 'organCommittee' | 'member' | 'activist' | 'leadingCadre' | 'post'

/** Something that counted, or is to: the record it opens, and the day. */
export interface Counted {
  /** Of a meeting its id; null where what counted is a figure. */
  recordId: string | null
  text: string
  day: string
  /** 补记, 已退回待改 and the like: it counts, and this is said with it. */
  marks: readonly string[]
}

/** Why a window was missed, in the words of the branch. */
export interface Explanation {
  reason: string
  by: string
  day: string
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
  /** Why nothing is asked; null where it is. */
  reason: string | null
  explanation: Explanation | null
  /** What may be done about a missed window. */
  can: { explain: boolean }
}
/** What somebody is to do something about: it is to be planned, or was missed and nobody said why. */
export const isOwed = ({ state, tone }: Light): boolean => tone === 'amber' || (state === 'overdue' && tone === 'red')
