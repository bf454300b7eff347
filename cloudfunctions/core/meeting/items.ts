import { hasRecord, lengthOfWords, minutesMax, resolutionsOf } from '../../../src/contract/minutesWords'
import { refuse, type Problem } from '../platform/problem'
import type { Meeting, StoredNotes } from './store'

type Noted = Pick<Meeting, 'agenda' | 'itemNotes' | 'minutes' | 'sections'>

const wholeOf = ({ agenda, itemNotes = [], minutes }: Noted) => ({ agenda, items: itemNotes, minutes })
/** Whether anything was written down, in whichever part. */
export const isWritten = (meeting: Noted): boolean =>
  hasRecord(wholeOf(meeting)) || (meeting.sections ?? []).some(({ length }) => length > 0)
export const resolved = (meeting: Noted) => resolutionsOf(wholeOf(meeting))

/** The item's place on the agenda, counted from 1; a refusal where it is not on it. */
export const placeOnAgenda = ({ agenda }: Pick<Meeting, 'agenda'>, id: string): number | Problem<'notFound'> => {
  const at = agenda.findIndex((item) => item.id === id)
  return at < 0 ? refuse('notFound', { what: '这项议程' }, { field: 'itemId' }) : at + 1
}
const nothing = { version: 0, startedAt: null, done: false, doneAt: null, text: '', speeches: [], resolutions: [] }
export const notesOf = ({ itemNotes = [] }: Pick<Meeting, 'itemNotes'>, itemId: string): StoredNotes =>
  itemNotes.find((notes) => notes.itemId === itemId) ?? { ...nothing, itemId, by: null, savedAt: null }

/** The notes with these in their place, as what becomes of the meeting. */
export const withNotes = (meeting: Noted, notes: StoredNotes) => {
  const others = (meeting.itemNotes ?? []).filter(({ itemId }) => itemId !== notes.itemId)
  const itemNotes = [...others, notes]
  return { itemNotes, partsWritten: isWritten({ ...meeting, itemNotes, minutes: null }) }
}

/** A refusal where the whole record would be longer than it may be, naming the part that was being saved. */
export const tooLong = (meeting: Noted, part: string): Problem<'minutesTooLong'> | null => {
  const parts = [...(meeting.itemNotes ?? []), ...(meeting.minutes ? [meeting.minutes] : [])]
  const now = parts.reduce((sum, words) => sum + lengthOfWords(words), 0)
  return now > minutesMax ? refuse('minutesTooLong', { max: minutesMax, now, part }, { field: 'text' }) : null
}
