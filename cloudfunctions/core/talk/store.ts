import type { TalkKind, TalkOccasion, TalkState } from '../../../src/contract/talkWords'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import type { Place, Sealed } from '../platform/sealing'
import { organOf } from '../policy/scope'

interface Person {
  memberId: string
  name: string
}
export type WordField = 'text' | 'difficulties' | 'sentence'

/** `talks/<id>`: facts in the clear, words sealed for the two. */
export interface TalkDoc extends Stored {
  kind: TalkKind
  occasion: TalkOccasion
  state: TalkState
  host: Person
  counterpart: Person
  plannedBy: Person
  /** The counterpart's branch when it was planned; a transfer leaves the record where it was made. */
  branchId: string
  branchName: string
  path: string
  /** Beijing days. */
  arrangedOn: string
  plannedOn: string
  heldOn: string | null
  /** The year it was held in, 0 before: what coverage is counted by. */
  heldYear: number
  place: string | null
  sentBack: boolean
  words: Sealed<WordField> | null
  /** The day its words were destroyed. */
  erasedOn: string | null
  /** Whose sentence waits inside `words`; `round` makes each agreed one an entry of its own. */
  sentence: { by: string; round: number } | null
  rounds: number
  /** The two members, by whom lists are found. */
  two: string[]
  /** Of the two, who has left the organ; `bothLeftOn` is set when that is both. */
  left: string[]
  bothLeftOn: string | null
  /** Held or planned day: what lists are ordered by. */
  sortOn: string
  /** Members who have something to do, and from which day on. */
  waiting: string[]
  waitingOn: string
  /** The last step, so that a repetition of it answers the same. */
  lastStep: { clientId: string; by: string }
  version: number
  audit: AuditEntry[]
}

export const wordsPlace = ({ _id, path }: Pick<TalkDoc, '_id' | 'path'>): Place => ({
  collection: 'talks',
  id: _id,
  organ: organOf(path),
})
