import { auditEntry } from '../platform/audit'
import { command, readDoc, transact } from '../platform/db'
import { takePhotos } from '../photo/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import { recordReaders } from '../policy/scope'
import type { Handler, Request } from '../platform/request'
import { carry } from './carry'
import { readCompanions } from './companions'
import { changedNote, demandsError, digestOf, madeVersion, privateError, timeError, type Words } from './rules'
import { courtyardNotes, type CourtyardNoteDoc } from './store'
import { noteSubject } from './subject'

/** The new words as they will be kept. */
const compose = async (request: Request<'courtyard.save'>, words: Words, seen: CourtyardNoteDoc) => {
  const moved = words.startAt === seen.startAt ? null : timeError(words.startAt, request.at)
  const error = moved ?? demandsError(words.demands, seen.demands) ?? privateError(words)
  if (error) return error
  const { companionIds, photoIds, ...rest } = words
  const people = await readCompanions(companionIds, request.actor, [seen.author, ...seen.companions])
  if (people instanceof Problem) return people
  const photos = await takePhotos(request, photoIds, { collection: courtyardNotes, id: seen._id })
  if (photos instanceof Problem) return photos
  const companions = people.filter(({ memberId }) => memberId !== seen.author.memberId)
  const visibleTo = recordReaders(
    seen.path,
    [seen.author, ...companions].map(({ memberId }) => memberId),
  )
  return { ...rest, photos, companions, visibleTo, savedAt: request.at, version: seen.version + 1 }
}

/** Replaces the words of a note on the version seen; of two who save, the second is told and may look at the first's. */
export const save: Handler<'courtyard.save'> = async (request) => {
  const { noteId, version, ...words } = request.input
  const seen = await readDoc<CourtyardNoteDoc>(courtyardNotes, noteId)
  if (!seen) return refuse('notFound', { what: '这次院坝会' })
  const denied = forbidden(request.actor, 'courtyard.change', noteSubject(seen))
  if (denied) return denied
  const digest = digestOf(words)
  const made = madeVersion(seen, version, digest)
  if (made) return { noteId, version: made }
  if (seen.version !== version) return changedNote(seen)
  const fields = await compose(request, words, seen)
  if (fields instanceof Problem) return fields
  return transact(async (transaction) => {
    const stored = await transaction.read<CourtyardNoteDoc>(courtyardNotes, noteId)
    if (stored?.version !== version) return changedNote(stored ?? seen)
    await carry(transaction, request, { ...stored, ...fields }, fields.demands, stored.demands)
    const history = { said: command.push([digest]), audit: command.push([auditEntry(request)]) }
    await transaction.change(courtyardNotes, noteId, { ...fields, ...history })
    return { noteId, version: version + 1 }
  })
}
