import { beijingYear } from '../../../src/contract/days'
import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import type { StoredPhoto } from '../photo/store'
import { takePhotos } from '../photo/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import { recordReaders } from '../policy/scope'
import type { Handler, Request } from '../platform/request'
import { lastOfOthers, openPromises, turnPair, type Turn } from './carry'
import { readGoing, type Going } from './going'
import { readVisit, visitCollection, visitSubject, visitYear, type VisitDoc } from './note'
import { mergedPromises } from './noteRules'

type Saving = Request<'visit.save'>

const changed = (request: Saving, before: VisitDoc, { place, companions }: Going, photos: StoredPhoto[]): VisitDoc => {
  const { input, at } = request
  const version = input.version + 1
  return {
    ...before,
    pairId: input.pairId,
    // A visit stays with the branch it was made for; only where and to whom may be put right.
    village: place.village,
    whom: place.whom,
    visitedOn: input.visitedOn,
    companions,
    matters: input.matters,
    promises: mergedPromises(before.promises, input.promises),
    photos,
    visibleTo: recordReaders(
      before.path,
      [before.author, ...companions].map(({ memberId }) => memberId),
    ),
    changedAt: at,
    saves: [...before.saves, { saveId: input.saveId, version }],
    version,
    audit: [...before.audit, auditEntry(request)],
  }
}
/** What becomes of the pairs' last visits: of the one it was made to, and of the other when that was put right. */
const turnsOf = async (before: VisitDoc, after: VisitDoc, at: string): Promise<[pairId: string, turn: Turn][]> => {
  const pairIds = [...new Set([before.pairId, after.pairId])].filter((pairId) => pairId !== null)
  return Promise.all(
    pairIds.map(async (pairId): Promise<[string, Turn]> => [
      pairId,
      {
        was: before.pairId === pairId ? before.visitedOn : null,
        now: after.pairId === pairId ? after.visitedOn : null,
        others: await lastOfOthers(pairId, before._id, at),
      },
    ]),
  )
}

const savedAs = (visit: VisitDoc, saveId: string) => {
  const save = visit.saves.find((each) => each.saveId === saveId)
  return save && { visitId: visit._id, version: save.version }
}
const elsewhere = () => refuse('changedElsewhere', { what: '这篇走访记录' })

export const save: Handler<'visit.save'> = async (request) => {
  const { input, actor, at } = request
  const before = await readVisit(input.visitId, beijingYear(at))
  if (!before) return refuse('notFound', { what: '这篇走访记录' })
  const denied = forbidden(actor, 'visit.change', visitSubject(before))
  if (denied) return denied
  // The answer to the first try was lost.
  const known = savedAs(before, input.saveId)
  if (known) return known
  if (before.version !== input.version) return elsewhere()
  const going = await readGoing(actor, input, at, before)
  if (going instanceof Problem) return going
  const collection = visitCollection(visitYear(before._id))
  const photos = await takePhotos(request, input.photoIds, { collection, id: before._id })
  if (photos instanceof Problem) return photos
  const after = changed(request, before, going, photos)
  const turns = await turnsOf(before, after, at)
  return transact(async (transaction) => {
    const now = await transaction.read<VisitDoc>(collection, before._id)
    const done = now && savedAs(now, input.saveId)
    if (done) return done
    if (now?.version !== input.version) return elsewhere()
    const settles = []
    for (const [pairId, turn] of turns) settles.push(await turnPair(transaction, pairId, turn))
    await openPromises(transaction, request, after)
    await transaction.put(collection, after)
    for (const settle of settles) await settle()
    return { visitId: after._id, version: after.version }
  })
}
