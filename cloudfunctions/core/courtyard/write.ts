import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { readDoc, transact } from '../platform/db'
import { takePhotos } from '../photo/store'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import { recordReaders } from '../policy/scope'
import type { Handler, Request } from '../platform/request'
import { carry } from './carry'
import { readCompanions } from './companions'
import {
  changedNote,
  demandsError,
  digestOf,
  madeVersion,
  privateError,
  timeError,
  yearError,
  type Words,
} from './rules'
import { courtyardNotes, type CourtyardNoteDoc } from './store'
import { newNoteSubject } from './subject'

/** What is there already under the draft's number: the note it made, or another text that is not overwritten. */
const answerOf = (stored: CourtyardNoteDoc, digest: string) =>
  madeVersion(stored, 0, digest) ? { noteId: stored._id, version: stored.version } : changedNote(stored)

const compose = async (
  request: Request<'courtyard.write'>,
  id: string,
  words: Words,
): Promise<CourtyardNoteDoc | Problem<'badInput' | 'photoMissing'>> => {
  const { actor, at, input } = request
  const error =
    yearError(input.year, at) ?? timeError(words.startAt, at) ?? demandsError(words.demands, []) ?? privateError(words)
  if (error) return error
  const companions = await readCompanions(words.companionIds, actor, [])
  if (companions instanceof Problem) return companions
  const photos = await takePhotos(request, words.photoIds, { collection: courtyardNotes, id })
  if (photos instanceof Problem) return photos
  const { companionIds, photoIds, ...rest } = words
  return {
    _id: id,
    author: { memberId: actor.memberId, name: actor.name },
    companions,
    branchId: actor.branchId,
    branchName: actor.branchName,
    path: actor.path,
    visibleTo: recordReaders(actor.path, [actor.memberId, ...companionIds]),
    ...rest,
    photos,
    savedAt: at,
    version: 1,
    said: [digestOf(words)],
    audit: [auditEntry(request)],
  }
}

/** The note and its ledger entries, or neither. A draft sent again finds its note. */
export const write: Handler<'courtyard.write'> = async (request) => {
  const { actor } = request
  const { clientId, year, ...words } = request.input
  const denied = forbidden(actor, 'courtyard.write', newNoteSubject(actor))
  if (denied) return denied
  const id = `${year}${retryId(actor.memberId, clientId)}`
  const digest = digestOf(words)
  const before = await readDoc<CourtyardNoteDoc>(courtyardNotes, id)
  if (before) return answerOf(before, digest)
  const note = await compose(request, id, words)
  if (note instanceof Problem) return note
  return transact(async (transaction) => {
    const stored = await transaction.read<CourtyardNoteDoc>(courtyardNotes, id)
    if (stored) return answerOf(stored, digest)
    await carry(transaction, request, note, note.demands, [])
    await transaction.insert(courtyardNotes, note)
    return { noteId: id, version: 1 }
  })
}
