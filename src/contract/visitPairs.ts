import type { PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import { clientId, cursor, day, id, line, nothing, reason, version } from './fields'
import type { PairKind, PairState } from './visitWords'
import { maxMonths, pairKinds, visitTable } from './visitWords'
import type { Paged } from './paged'

/** 双联系: who is joined with whom, and how often the organ wants them visited. Villagers by form of address, never by number. */

const { village: villageField, whom: whomField } = visitTable.fields
const village = line(villageField.max)
/** A unit's name, or a form of address such as 王大娘家. */
const whom = line(whomField.max)

export interface ContactPair {
  id: string
  kind: PairKind
  /** The member a household is joined with; null for a unit, which the whole branch visits. */
  memberName: string | null
  branchId: string
  branchName: string
  village: string
  whom: string
  beganOn: string
  lastVisitOn: string | null
  /** Null while the organ has set no frequency, or once ended. */
  dueOn: string | null
  state: PairState
  ended: { on: string; reason: string } | null
  version: number
}

/** Months between visits at most; null: not asked for. */
export interface VisitFrequency {
  unitMonths: number | null
  householdMonths: number | null
}
/** One version of the organ's own frequency; version 0, in which nothing is asked for, was saved by nobody. */
export interface SavedVisitFrequency extends VisitFrequency {
  version: number
  effectiveFrom: string
  savedBy: string | null
  savedAt: string | null
}

export interface MyPairs {
  /** The caller's households and the units of the caller's branch, the longest waiting first. */
  pairs: ContactPair[]
  frequency: VisitFrequency
  /** The members of the caller's branch: who may have come along. */
  companions: PersonChoice[]
  can: {
    /** Write visit notes at all: members of the party. */
    write: boolean
    /** The branch whose pairs the caller keeps. */
    keep: { branchId: string; branchName: string } | null
    /** The highest node whose pairs the caller looks after from above. */
    oversee: { nodeId: string; name: string } | null
    setFrequency: boolean
  }
}
/** Everything the form of a visit needs, in one answer the phone keeps. */
export const mine = action<MyPairs>()({ name: 'visit.mine', input: nothing, problems: [] })

export const pairViews = ['standing', 'owing', 'ended'] as const
export type PairView = (typeof pairViews)[number]
export interface PairPage extends Paged<ContactPair> {
  branchName: string
  frequency: VisitFrequency
  can: { keep: boolean }
}
/** A branch's pairs: those that stand, those due or overdue, those ended; the longest waiting first. */
export const pairs = action<PairPage>()({
  name: 'visit.pairs',
  input: v.strictObject({ branchId: id, view: v.picklist(pairViews), cursor }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

/** The members a household of this branch can be joined with. */
export const pairChoices = action<{ members: PersonChoice[] }>()({
  name: 'visit.pairChoices',
  input: v.strictObject({ branchId: id }),
  problems: ['notAllowed', 'notFound'],
})

/** `memberId` names whoever a household is joined with, and is null for a unit. */
export const addPair = action<{ pairId: string }>()({
  name: 'visit.addPair',
  writes: true,
  input: v.strictObject({
    clientId,
    branchId: id,
    kind: v.picklist(pairKinds, '请选择联系对象'),
    memberId: v.nullable(id),
    village,
    whom,
    beganOn: day,
  }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})

/** From today on; a pair is never deleted. */
export const endPair = action<{ pairId: string }>()({
  name: 'visit.endPair',
  writes: true,
  input: v.strictObject({ pairId: id, version, reason: reason }),
  problems: ['notAllowed', 'notFound', 'changedElsewhere', 'pairEnded'],
})

export interface PairOverview {
  nodeId: string
  nodeName: string
  frequency: VisitFrequency
  /** The nodes right below, in the order of the tree; the node itself first where it has pairs of its own. */
  below: { nodeId: string; name: string; isBranch: boolean; overdue: number; due: number }[]
  totals: { overdue: number; due: number }
  /** When this was counted; null while nobody has counted yet what lies below. */
  asOf: string | null
  next: string | null
  /** How many follow the first page. */
  left?: number
}
/** Pairs due and overdue below a node, counted by the nodes right below it; the caller's highest node unless one is named. */
export const overview = action<PairOverview>()({
  name: 'visit.overview',
  input: v.strictObject({ nodeId: v.optional(id), cursor }),
  problems: ['notAllowed', 'notFound'],
})

export interface VisitFrequencies {
  /** What applies today. */
  current: SavedVisitFrequency
  /** Newest first. */
  versions: SavedVisitFrequency[]
  can: { save: boolean }
}
export const frequency = action<VisitFrequencies>()({ name: 'visit.frequency', input: nothing, problems: [] })

const months = v.nullable(
  v.pipe(
    v.number('请填写月数'),
    v.integer('请填写整数月'),
    v.minValue(1, '至少 1 个月'),
    v.maxValue(maxMonths, `最多 ${maxMonths} 个月`),
  ),
)
/** `version`: the newest one seen; a saving is always a new version, the earlier ones stay. */
export const saveFrequency = action<SavedVisitFrequency>()({
  name: 'visit.saveFrequency',
  writes: true,
  input: v.strictObject({ version, effectiveFrom: day, unitMonths: months, householdMonths: months }),
  problems: ['notAllowed', 'badInput', 'changedElsewhere'],
})
