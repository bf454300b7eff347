import { lengthOfSection, type SectionFacts, type SectionWords } from '../../../src/contract/sectionWords'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { cameAfterClosing } from '../../../src/contract/arrival'
import type { Actor } from '../platform/actor'
import { readDoc, type Stored } from '../platform/db'
import type { Sealed } from '../platform/sealing'
import { may } from '../policy'
import { organOf } from '../policy/scope'
import { openTexts, sealTexts, type PrivateTexts } from '../record/seal'
import type { Meeting, SectionEntry } from './store'
import { invitationOf } from './invited'
import type { AttendanceRow } from './rows'
import { meetingSubject, sectionsSubject } from './subject'

/**
 * `personSections/<meetingId>:<memberId>`: what one person said of themself and what others said of them, as one sealed text.
 * Whose sections there are, how long and by whom stands with the meeting; what a section said before it was saved anew is kept
 * nowhere (decision 0042).
 */
export interface PersonSection extends Stored {
  meetingId: string
  /** Of the first host. */
  path: string
  words: Sealed<'said'> | null
}
export const sectionsCollection = 'personSections'
export const sectionId = (meetingId: string, memberId: string): string => `${meetingId}:${memberId}`
export const readSectionDoc = (meetingId: string, memberId: string): Promise<PersonSection | null> =>
  readDoc<PersonSection>(sectionsCollection, sectionId(meetingId, memberId))

export const sectionWords: PrivateTexts<Pick<PersonSection, '_id' | 'path' | 'words'>, 'said'> = {
  collection: sectionsCollection,
  field: 'words',
  placedBy: ['path'],
  organ: ({ path }) => organOf(path),
}

/** Needs the keys to be there. */
export const sectionDoc = (
  meeting: Pick<Meeting, '_id' | 'hosts'>,
  memberId: string,
  words: SectionWords,
): PersonSection => {
  const doc: PersonSection = {
    _id: sectionId(meeting._id, memberId),
    meetingId: meeting._id,
    path: meeting.hosts[0]?.path ?? '',
    words: null,
  }
  if (lengthOfSection(words) === 0) return doc
  return { ...doc, words: sealTexts(sectionWords, doc, { said: JSON.stringify(words) }) }
}
const nothing: SectionWords = { selfCriticism: '', criticisms: [], response: '' }
/** Throws when anything was altered or moved, or its key is unknown. */
export const wordsIn = (doc: PersonSection | null): SectionWords => {
  const { said } = doc ? openTexts(sectionWords, doc) : {}
  return said === undefined ? nothing : (JSON.parse(said) as SectionWords)
}

export const sectionOf = ({ sections = [] }: Pick<Meeting, 'sections'>, memberId: string): SectionEntry | undefined =>
  sections.find((section) => section.memberId === memberId)

/**
 * Whether the caller heard it: a row of theirs counts. Whoever was invited and sees the notice alone, or came for some items
 * only, did not hear what was said of people.
 */
export const heard = (actor: Actor, meeting: Meeting, row: AttendanceRow | null): boolean => {
  if (!row || row.voided !== null || cameAfterClosing(row, meeting)) return false
  if (invitationOf(meeting, actor.memberId)?.items) return false
  return row.status !== 'guest' || may(actor, 'meeting.see', meetingSubject(meeting))
}

const factsOf = ({ by, ...facts }: SectionEntry): SectionFacts => ({ ...facts, wordsBy: by.name })
export const knowsSections = (actor: Actor, meeting: Meeting, row: AttendanceRow | null): boolean =>
  may(actor, 'meeting.readSections', sectionsSubject(meeting, heard(actor, meeting, row) ? [actor.memberId] : []))
/** How many there are, for everybody who sees the meeting; whose, for those who may read them. */
export const presentSections = (
  actor: Actor,
  meeting: Meeting,
  row: AttendanceRow | null,
): NonNullable<MeetingDetail['sections']> => {
  const written = (meeting.sections ?? []).filter(({ length }) => length > 0)
  return { count: written.length, ...(knowsSections(actor, meeting, row) && { people: written.map(factsOf) }) }
}
