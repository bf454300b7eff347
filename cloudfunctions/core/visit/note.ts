import { isPartyMember } from '../../../src/contract/person'
import { visitTable } from '../../../src/contract/visitWords'
import type { NoteWords } from '../../../src/contract/noteTable'
import { noteYear, peopleOf, readersOf, type NoteDefinition, type Placed } from '../fieldNote/definition'
import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden, type Subject } from '../policy'
import { lastVisitTurns } from './lastVisit'
import { pairProblem } from './rules'
import { visitCollection, type ContactPairDoc, type VisitDoc } from './store'

/** Where the caller is about to go: to whoever they are joined with, a unit of their branch, or on their own account. */
const goingSubject = (actor: Actor, pair: Pick<ContactPairDoc, 'path' | 'memberId' | 'branchId'> | null): Subject => {
  const party = isPartyMember(actor)
  if (!pair) return { paths: [actor.path], involved: party ? [actor.memberId] : [] }
  const joined = pair.memberId === null ? party && pair.branchId === actor.branchId : pair.memberId === actor.memberId
  return { paths: [pair.path], involved: joined ? [actor.memberId] : [] }
}
const readPair = async (pairId: string | null): Promise<ContactPairDoc | null | Problem<'notFound'>> =>
  pairId === null
    ? null
    : ((await readDoc<ContactPairDoc>('contactPairs', pairId)) ??
      refuse('notFound', { what: '这个联系对象' }, { field: 'pairId' }))

type PlaceCode = 'notFound' | 'notAllowed' | 'badInput' | 'pairEnded'
/** Whoever may write of a pair may go on doing so. A visit stays with the branch it was made for. */
const place = async (
  { actor, at }: { actor: Actor; at: string },
  { pairId, visitedOn }: NoteWords<typeof visitTable>,
  before: VisitDoc | null,
): Promise<Placed<VisitDoc> | Problem<PlaceCode>> => {
  const samePair = before?.pairId === pairId
  if (samePair && before.visitedOn === visitedOn) return { fields: {} }
  const pair = await readPair(pairId)
  if (pair instanceof Problem) return pair
  const denied = samePair ? null : forbidden(actor, 'visit.write', goingSubject(actor, pair))
  const error = denied ?? (pair && pairProblem(visitedOn, pair))
  if (error) return error
  const beside = await lastVisitTurns(before, { pairId, visitedOn }, at)
  if (!pair || samePair) return { fields: {}, beside }
  const { village, whom, branchId, branchName, path } = pair
  return { fields: { village, whom, ...(before ? {} : { branchId, branchName, path }) }, beside }
}

export const visitNote: NoteDefinition<typeof visitTable, VisitDoc, PlaceCode> = {
  table: visitTable,
  kind: { collection: (id) => visitCollection(noteYear(id)), what: '这篇走访记录', derive: readersOf },
  source: 'visit',
  verbs: { see: 'visit.see', change: 'visit.change' },
  subject: (note) => ({ paths: [note.path], memberId: note.author.memberId, involved: peopleOf(note) }),
  origin: ({ village, visitedOn }) => ({ label: `双联系 · ${village}`, raisedOn: visitedOn }),
  place,
}
