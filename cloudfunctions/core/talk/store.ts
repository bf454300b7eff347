import type { Person } from '../../../src/contract/person'
import type { TalkKind, TalkOccasion, TalkState } from '../../../src/contract/talkWords'
import type { Sealed } from '../platform/sealing'
import { organOf } from '../policy/scope'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { PrivateTexts } from '../record/seal'
import { derived } from './rules'

export type WordField = 'text' | 'difficulties' | 'sentence'

/** `talks/<id>`: facts in the clear, words sealed for the two. */
export interface TalkDoc extends RecordDoc {
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
  /** The counterpart, who has no account, confirmed it face to face, and who of the branch has marked that seen. Missing on talks of before. */
  faceToFace?: { notedAt: string; seen: (Person & { at: string }) | null } | null
  words: Sealed<WordField> | null
  /** When the first words were put down; missing before, and on what was recorded before it was marked. */
  wordsFrom?: string
  /** Who of the two opened them to the other's account of that time, and when. */
  openedAgain?: { by: string; at: string }[]
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
  /** Members who have something to do, and `witness:<branch>` for whoever may witness there; and from which day on. */
  waiting: string[]
  waitingOn: string
}
export const talkKind: RecordKind<TalkDoc, keyof ReturnType<typeof derived>> = {
  collection: 'talks',
  what: '这次谈心谈话',
  derive: derived,
  counted: ({ state, branchId, kind, two, heldYear, faceToFace }) =>
    state === 'confirmed' ? { nodeIds: [branchId], as: [kind, two, heldYear, faceToFace] } : null,
  // Who the two are, under which names they know each other, and whose account since then may read what was put down.
  marked: ({ _id, path, two, host, counterpart, wordsFrom, openedAgain = [] }) => [
    _id,
    organOf(path),
    two,
    [host.memberId, host.name],
    [counterpart.memberId, counterpart.name],
    ...(wordsFrom === undefined ? [] : [wordsFrom, openedAgain.map(({ by, at }) => [by, at])]),
  ],
}
/** Sealed for the two. */
export const talkWords: PrivateTexts<Pick<TalkDoc, '_id' | 'path' | 'words' | 'two'>, WordField> = {
  collection: talkKind.collection as string,
  field: 'words',
  placedBy: ['path', 'two'],
  organ: ({ path }) => organOf(path),
  readers: ({ two }) => two,
}
