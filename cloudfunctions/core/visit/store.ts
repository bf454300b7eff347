import { isPartyMember } from '../../../src/contract/person'
import type { Person } from '../../../src/contract/person'
import type { ContactPair, SavedVisitFrequency } from '../../../src/contract/visitPairs'
import type { PairKind, visitTable } from '../../../src/contract/visitWords'
import type { NoteDoc } from '../fieldNote/definition'
import type { Actor } from '../platform/actor'
import { findAll } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { SettingVersion } from '../record/versioned'
import type { FrequencyVersion, Standards } from './rules'
import { stateOf } from './rules'

/** `contactPairs/<id>`: one standing contact; ended with a reason, never deleted. */
export interface ContactPairDoc extends RecordDoc {
  kind: PairKind
  /** Of a household; null for a unit. */
  memberId: string | null
  memberName: string | null
  branchId: string
  branchName: string
  path: string
  village: string
  whom: string
  beganOn: string
  lastVisitOn: string | null
  /** The last visit, or the day it began: what lists are ordered by and windows counted from. */
  waitingSince: string
  /** `member:<id>` or `branch:<id>`: who goes there. */
  carriedBy: string
  /** See `recordReaders`. */
  visibleTo: string[]
  endedOn: string | null
  ended: { by: string; reason: string } | null
}
export const pairKind: RecordKind<ContactPairDoc> = {
  collection: 'contactPairs',
  what: '这个联系对象',
  counted: ({ branchId, endedOn, kind, waitingSince }) =>
    endedOn === null ? { nodeIds: [branchId], as: [kind, waitingSince] } : null,
}
export const pairFields = [
  'kind',
  'memberId',
  'memberName',
  'branchId',
  'branchName',
  'path',
  'village',
  'whom',
  'beganOn',
  'lastVisitOn',
  'waitingSince',
  'endedOn',
  'ended',
  'version',
]
export type ShownPair = Omit<ContactPairDoc, 'carriedBy' | 'visibleTo' | 'audit'>

export const presentPair = (pair: ShownPair, standards: Standards, today: string): ContactPair => ({
  id: pair._id,
  kind: pair.kind,
  memberName: pair.memberName,
  branchId: pair.branchId,
  branchName: pair.branchName,
  village: pair.village,
  whom: pair.whom,
  beganOn: pair.beganOn,
  lastVisitOn: pair.lastVisitOn,
  ...(pair.endedOn === null ? stateOf(pair, standards, today) : { state: 'free', dueOn: null }),
  ended: pair.endedOn !== null && pair.ended ? { on: pair.endedOn, reason: pair.ended.reason } : null,
  version: pair.version,
})

/** `visitFrequencies/<version>`: the organ's own figures; a saving adds a version and changes none. */
export interface VisitFrequencyDoc extends SettingVersion, FrequencyVersion {
  version: number
  savedBy: Person
  savedAt: string
}
export const frequencyKind: RecordKind<VisitFrequencyDoc> = { collection: 'visitFrequencies', what: '走访频次' }
/** Before anything was saved nothing is asked for. */
const none: SavedVisitFrequency = {
  version: 0,
  effectiveFrom: '2000-01-01',
  unitMonths: null,
  householdMonths: null,
  savedBy: null,
  savedAt: null,
}

export const presentFrequency = (doc: VisitFrequencyDoc): SavedVisitFrequency => ({
  version: doc.version,
  effectiveFrom: doc.effectiveFrom,
  unitMonths: doc.unitMonths,
  householdMonths: doc.householdMonths,
  savedBy: doc.savedBy.name,
  savedAt: doc.savedAt,
})
/** Every version, newest first, the empty one last; one read. */
export const readFrequencies = async (): Promise<SavedVisitFrequency[]> => {
  const stored = await findAll<VisitFrequencyDoc>('visitFrequencies', {})
  return [...stored.map(presentFrequency).sort((a, b) => b.version - a.version), none]
}

/** `visits_<year>/<year><id>`: one visit, in the year its draft was first kept in on the phone. */
export type VisitDoc = NoteDoc<typeof visitTable>
export const visitCollection = (year: number): string => `visits_${year}`

/** The keys of the pairs a person visits: their own households, and the units of their branch. */
export const carrierKeys = (actor: Actor): string[] => [
  `member:${actor.memberId}`,
  ...(isPartyMember(actor) ? [`branch:${actor.branchId}`] : []),
]
