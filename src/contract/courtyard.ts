import * as v from 'valibot'
import { action } from './action'
import type { CourtyardView, DemandOutcome } from './courtyardWords'
import { courtyardMax, courtyardViews, demandOutcomes } from './courtyardWords'
import { clientId, cursor, id, instant, line, paragraphs, version } from './fields'
import type { LedgerState } from './ledgerWords'
import type { ShownPhoto } from './photo'
import { photoIds } from './photo'

/** 院坝会: the note of a talk in the yard, what people asked for there, and what was answered. Villagers by form of address only. */

export interface CourtyardRow {
  id: string
  topic: string
  startAt: string
  place: string
  authorName: string
  branchName: string
  headcount: number
  demands: { answered: number; toLedger: number }
}
/** Newest first, 20 a page; `views` are those worth offering this caller. */
export const list = action<{ rows: CourtyardRow[]; next: string | null; views: CourtyardView[] }>()({
  name: 'courtyard.list',
  input: v.strictObject({ view: v.picklist(courtyardViews), cursor }),
  problems: ['badInput'],
})

export interface Demand {
  /** Made by the phone, unique in its note; the ledger entry's id follows from it. */
  key: string
  matter: string
  /** A form of address, 刘叔; null when nobody is to be named. */
  raisedBy: string | null
  /** What was said on the spot; empty when nothing was. */
  onSpotAnswer: string
  outcome: DemandOutcome
}
export interface CourtyardNote {
  id: string
  version: number
  topic: string
  startAt: string
  village: string
  villageGroup: string | null
  host: string
  author: { memberId: string; name: string }
  companions: { memberId: string; name: string }[]
  branchName: string
  outreach: string
  outreachMinutes: number
  headcount: number
  demands: Demand[]
  /** What became of the demands that went to the ledger, by the demand's key. */
  entries: { id: string; key: string; number: string; state: LedgerState; matter: string }[]
  photos: ShownPhoto[]
  savedAt: string
  can: { change: boolean }
}
export const show = action<CourtyardNote>()({
  name: 'courtyard.show',
  input: v.strictObject({ noteId: id }),
  problems: ['notAllowed', 'notFound'],
})

const wholeNumber = (min: number, max: number, unit: string) =>
  v.pipe(
    v.number('请填写数字'),
    v.integer('请填写整数'),
    v.minValue(min, `不能少于 ${min} ${unit}`),
    v.maxValue(max, `最多 ${max} ${unit}`),
  )
const demand = v.strictObject({
  key: clientId,
  matter: line(courtyardMax.matter),
  raisedBy: v.nullable(line(courtyardMax.raisedBy)),
  onSpotAnswer: paragraphs(courtyardMax.onSpotAnswer),
  outcome: v.picklist(demandOutcomes, '请选择转账单或已办'),
})
const words = {
  topic: line(courtyardMax.topic),
  startAt: instant,
  village: line(courtyardMax.village),
  villageGroup: v.nullable(line(courtyardMax.villageGroup)),
  host: line(courtyardMax.host),
  companionIds: v.pipe(v.array(id), v.maxLength(courtyardMax.companions, `最多 ${courtyardMax.companions} 人`)),
  outreach: paragraphs(courtyardMax.outreach),
  outreachMinutes: wholeNumber(0, courtyardMax.outreachMinutes, '分钟'),
  headcount: wholeNumber(1, courtyardMax.headcount, '人'),
  demands: v.pipe(v.array(demand), v.maxLength(courtyardMax.demands, `最多 ${courtyardMax.demands} 条，请分两次记录`)),
  photoIds,
}
/** A note as the server keeps it, with its version: what a phone shows beside its own when both were changed. */
export interface Written {
  noteId: string
  version: number
}
/**
 * A new note, and a ledger entry for each demand that goes there. `year` is the Beijing year of the phone's first save: with
 * `clientId` it makes the note's id, so that a draft sent twice is one note.
 */
export const write = action<Written>()({
  name: 'courtyard.write',
  writes: true,
  input: v.strictObject({ clientId, year: v.pipe(v.number('年份不对'), v.integer('年份不对')), ...words }),
  problems: ['notAllowed', 'notFound', 'badInput', 'photoMissing', 'changedElsewhere'],
})
/** Replaces the words of a note; a demand that is in the ledger stays as it is there. */
export const save = action<Written>()({
  name: 'courtyard.save',
  writes: true,
  input: v.strictObject({ noteId: id, version, ...words }),
  problems: ['notAllowed', 'notFound', 'badInput', 'photoMissing', 'changedElsewhere'],
})
/** The people of the caller's own branch who may have come along, by name; kept on the phone for where there is no network. */
export const companions = action<{ members: { memberId: string; name: string }[] }>()({
  name: 'courtyard.companions',
  input: v.strictObject({}),
  problems: [],
})
