import type { Person } from '../../../src/contract/person'
import { isPartyMember } from '../../../src/contract/person'
import { forbiddenSentence } from '../../../src/contract/privateWords'
import type { Actor } from '../platform/actor'
import { refuse, type Problem } from '../platform/problem'
import { missing } from '../record/kind'
import { isHeld, type Shown } from '../publishing/shown'
import { studyNoteKind, type StudyNoteDoc } from './store'

/** What is shared with a branch is its party members'; what is shared with somebody by name, theirs. */
export const readerKeysOf = (actor: Actor): string[] => [
  `member:${actor.memberId}`,
  ...(isPartyMember(actor) ? [`branch:${actor.branchId}`] : []),
]

export type Shared = Pick<StudyNoteDoc, 'sharedWith' | 'members' | 'readers'>
/** For nobody but its writer. */
export const unshared = {
  sharedWith: 'nobody',
  members: [] as Person[],
  readers: [] as string[],
  heldReaders: [] as string[],
  shown: null,
} as const

/** Those it is shared with read it, or do once its words are let out. */
export const sharedAs = ({ readers, ...shared }: Shared, shown: Shown) =>
  isHeld(shown)
    ? { ...shared, shown, readers: [] as string[], heldReaders: readers }
    : { ...shared, shown, readers, heldReaders: [] as string[] }

type Words = Pick<StudyNoteDoc, 'title' | 'text'>
/** Numbers of people stand in nothing that others read; what is one's own alone may hold any. */
export const unfitForOthers = (words: Words): Problem<'badInput'> | null => {
  const wrong = (['title', 'text'] as const).find((field) => forbiddenSentence(words[field]) !== '')
  const label = wrong === 'title' ? '标题' : '内容'
  return wrong ? refuse('badInput', { field: label, why: forbiddenSentence(words[wrong]) }, { field: wrong }) : null
}

/** What holds of a note the caller may change. */
export const ownNote = ({ memberId }: Actor) => ({ memberId, deletedAt: null })

/** Somebody else's note, one deleted and one that never was are the same: nobody learns that a private note exists. */
export const notOwn = (actor: Actor, { memberId }: StudyNoteDoc): Problem<'notFound'> | null =>
  memberId === actor.memberId ? null : missing(studyNoteKind)
