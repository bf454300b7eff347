import { beijingDay } from '../../../src/contract/days'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find, readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import { isOfTheParty } from './node'
import { goingSubject, type Named, type VisitDoc } from './note'
import { dayProblem, pairProblem, placeProblem, promiseProblem, type Written } from './noteRules'
import type { ContactPairDoc } from './store'

/** Everything a note says of people and places, checked and looked up. */
export interface Going {
  pair: ContactPairDoc | null
  place: Pick<VisitDoc, 'village' | 'whom' | 'branchId' | 'branchName' | 'path'>
  companions: Named[]
}

const readPair = async (pairId: string | null): Promise<ContactPairDoc | null | Problem<'notFound'>> => {
  if (pairId === null) return null
  return (
    (await readDoc<ContactPairDoc>('contactPairs', pairId)) ??
    refuse('notFound', { what: '这个联系对象' }, { field: 'pairId' })
  )
}
/** Of the writer's own branch, so that nobody looks up other branches' names; those who went along before stay whoever they are now. */
const readCompanions = async (
  ids: readonly string[],
  actor: Actor,
  before: readonly Named[],
): Promise<Named[] | Problem<'notFound'>> => {
  const wanted = [...new Set(ids)].filter((memberId) => memberId !== actor.memberId)
  const known = new Map(before.map(({ memberId, name }) => [memberId, name]))
  const unknown = wanted.filter((memberId) => !known.has(memberId))
  if (unknown.length > 0) {
    const where = { _id: command.in(unknown), branchId: actor.branchId, status: 'active' }
    const found = await find<Member>('members', where, { limit: unknown.length, fields: ['name', 'kind'] })
    for (const member of found) if (isOfTheParty(member)) known.set(member._id, member.name)
  }
  if (!wanted.every((memberId) => known.has(memberId)))
    return refuse('notFound', { what: '所选的同行人' }, { field: 'companionIds' })
  return wanted.map((memberId) => ({ memberId, name: known.get(memberId) as string }))
}
const placeOf = (actor: Actor, pair: ContactPairDoc | null, { village, whom }: Written): Going['place'] => {
  const { branchId, branchName, path } = pair ?? actor
  return { village: pair?.village ?? village ?? '', whom: pair?.whom ?? whom ?? '', branchId, branchName, path }
}

/** `before`: the visit as it stands when it is changed. Whoever may write of a pair may go on doing so. */
export const readGoing = async (
  actor: Actor,
  written: Written,
  at: string,
  before: VisitDoc | null,
): Promise<Going | Problem<'notFound' | 'notAllowed' | 'badInput' | 'pairEnded'>> => {
  const pair = await readPair(written.pairId)
  if (pair instanceof Problem) return pair
  const denied =
    before && before.pairId === written.pairId ? null : forbidden(actor, 'visit.write', goingSubject(actor, pair))
  if (denied) return denied
  const error =
    placeProblem(written) ??
    dayProblem(written.visitedOn, beijingDay(at), beijingDay(before?.writtenAt ?? at)) ??
    (pair && pairProblem(written.visitedOn, pair)) ??
    promiseProblem(written)
  if (error) return error
  const companions = await readCompanions(written.companionIds, actor, before?.companions ?? [])
  return companions instanceof Problem ? companions : { pair, place: placeOf(actor, pair, written), companions }
}
