import { beijingYear } from '../../../src/contract/days'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { readDoc, transact } from '../platform/db'
import type { StoredPhoto } from '../photo/store'
import { takePhotos } from '../photo/store'
import { Problem, refuse } from '../platform/problem'
import { recordReaders } from '../policy/scope'
import type { Handler, Request } from '../platform/request'
import { openPromises, turnPair } from './carry'
import { readGoing, type Going } from './going'
import { visitCollection, type VisitDoc } from './note'
import { mergedPromises } from './noteRules'

const docOf = (
  request: Request<'visit.write'>,
  visitId: string,
  { place, companions }: Going,
  photos: StoredPhoto[],
): VisitDoc => {
  const { input, actor, at } = request
  const author = { memberId: actor.memberId, name: actor.name }
  return {
    _id: visitId,
    pairId: input.pairId,
    ...place,
    visitedOn: input.visitedOn,
    author,
    companions,
    matters: input.matters,
    promises: mergedPromises([], input.promises),
    photos,
    visibleTo: recordReaders(
      place.path,
      [author, ...companions].map(({ memberId }) => memberId),
    ),
    writtenAt: at,
    changedAt: null,
    saves: [],
    version: 1,
    audit: [auditEntry(request)],
  }
}

/** One draft is one visit: its id follows from the writer, the phone's name for the draft and the year it was begun in. */
export const write: Handler<'visit.write'> = async (request) => {
  const { input, actor, at } = request
  const thisYear = beijingYear(at)
  if (input.year !== thisYear && input.year !== thisYear - 1) {
    return refuse(
      'badInput',
      { field: '年份', why: `只收 ${thisYear - 1} 年和 ${thisYear} 年起草的走访，请重新填写` },
      { field: 'year' },
    )
  }
  const visitId = `${input.year}${retryId(actor.memberId, input.clientId)}`
  const collection = visitCollection(input.year)
  const written = { visitId, version: 1 }
  // The answer to the first try was lost; its photos are the visit's by now.
  if (await readDoc<VisitDoc>(collection, visitId)) return written
  const going = await readGoing(actor, input, at, null)
  if (going instanceof Problem) return going
  const photos = await takePhotos(request, input.photoIds, { collection, id: visitId })
  if (photos instanceof Problem) return photos
  const visit = docOf(request, visitId, going, photos)
  return transact(async (transaction) => {
    if (await transaction.read<VisitDoc>(collection, visitId)) return written
    const settle =
      input.pairId === null
        ? null
        : await turnPair(transaction, input.pairId, { was: null, now: visit.visitedOn, others: null })
    await openPromises(transaction, request, visit)
    await transaction.insert(collection, visit)
    await settle?.()
    return written
  })
}
