import type { AuditEntry } from '../platform/audit'
import type { Actor } from '../platform/actor'
import type { Stored } from '../platform/db'
import { readDoc } from '../platform/db'
import type { StoredPhoto } from '../photo/store'
import type { Subject } from '../policy'
import { isOfTheParty } from './node'
import type { ContactPairDoc } from './store'

/** `visits_<year>/<year><id>`: one visit, in the year its draft was first kept in on the phone. */
export interface VisitDoc extends Stored {
  /** Null for a visit to somebody nobody is joined with. */
  pairId: string | null
  village: string
  whom: string
  visitedOn: string
  author: Named
  branchId: string
  branchName: string
  path: string
  companions: Named[]
  matters: string
  promises: StoredPromise[]
  photos: StoredPhoto[]
  /** See `recordReaders`. */
  visibleTo: string[]
  writtenAt: string
  changedAt: string | null
  /** The changes made, by the phone's name for each, so that a repetition is known. */
  saves: { saveId: string; version: number }[]
  version: number
  audit: AuditEntry[]
}
export interface Named {
  memberId: string
  name: string
}
export interface StoredPromise {
  key: string
  text: string
  raisedBy: string | null
  /** It is in the ledger and stays as it is. */
  inLedger: boolean
}

export const visitCollection = (year: number): string => `visits_${year}`
export const visitYear = (visitId: string): number => Number(visitId.slice(0, 4))
/** The first year for which a deployment makes collections. */
const firstYear = 2025
export const isVisitYear = (year: number, thisYear: number): boolean => year >= firstYear && year <= thisYear

export const readVisit = async (visitId: string, thisYear: number): Promise<VisitDoc | null> => {
  const year = visitYear(visitId)
  return isVisitYear(year, thisYear) ? readDoc<VisitDoc>(visitCollection(year), visitId) : null
}
/** Who is one of the visit's people, for policy. */
export const visitSubject = (visit: Pick<VisitDoc, 'path' | 'author' | 'companions'>): Subject => ({
  paths: [visit.path],
  memberId: visit.author.memberId,
  involved: [visit.author, ...visit.companions].map(({ memberId }) => memberId),
})
/** Where the caller is about to go: to whoever they are joined with, a unit of their branch, or on their own account. */
export const goingSubject = (
  actor: Actor,
  pair: Pick<ContactPairDoc, 'path' | 'memberId' | 'branchId'> | null,
): Subject => {
  const party = isOfTheParty(actor)
  if (!pair) return { paths: [actor.path], involved: party ? [actor.memberId] : [] }
  const joined = pair.memberId === null ? party && pair.branchId === actor.branchId : pair.memberId === actor.memberId
  return { paths: [pair.path], involved: joined ? [actor.memberId] : [] }
}
