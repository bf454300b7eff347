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
export const isOwed = ({ state, tone }: Pick<Light, 'state' | 'tone'>): boolean =>
  tone === 'amber' || (state === 'overdue' && tone === 'red')

const ofBranches: readonly DutySubject[] = ['branch', 'committee', 'group']
/** What is asked of people stays with those the row names; of a branch, its committee and its groups somebody above may remind. */
export const isOfBranch = (kind: DutySubject): boolean => ofBranches.includes(kind)

/** So many branches are reminded in one go. */
export const remindedAtOnce = 40
/** A matter of a branch of which somebody above has reminded it. */
export interface ReminderLine {
  ruleId: string
  windowId: string
  /** A Beijing day. */
  on: string
  by: string
}
