import * as v from 'valibot'
import { action } from './action'
import { aboutVillagers, village, whom } from './visitPairs'
import { clientId, cursor, day, id, line, paragraphs, version } from './fields'
import type { LedgerState } from './ledgerWords'
import { photoIds } from './photo'
import type { ShownPhoto } from './photo'
import { visitLimits } from './visitWords'

/** Visit notes: written at the door or on the way back, with or without a network, once. */

const promise = v.strictObject({
  /** Made by the phone; names the promise within its visit. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,40}$/, '编号不对')),
  text: aboutVillagers(line(visitLimits.promise)),
  /** Becomes a ledger entry that is followed until somebody gets an answer. */
  toLedger: v.boolean(),
  /** The form of address of whoever asked for it; null for what the visitor promised unasked. */
  raisedBy: v.nullable(whom),
})
const note = {
  /** Null: a visit to somebody who is not joined with the caller; village and whom then say where and to whom. */
  pairId: v.nullable(id),
  village: v.nullable(village),
  whom: v.nullable(whom),
  visitedOn: day,
  companionIds: v.pipe(v.array(id), v.maxLength(visitLimits.companions, `最多 ${visitLimits.companions} 人`)),
  matters: aboutVillagers(v.pipe(paragraphs(visitLimits.matters), v.nonEmpty('请写一写了解到的情况'))),
  promises: v.pipe(v.array(promise), v.maxLength(visitLimits.promises, `最多 ${visitLimits.promises} 件`)),
  photoIds,
}

export interface VisitSaved {
  visitId: string
  version: number
}
/** `year`: the Beijing year in which the phone first kept the draft; the same draft is the same visit, however often it is sent. */
export const write = action<VisitSaved>()({
  name: 'visit.write',
  writes: true,
  input: v.strictObject({ clientId, year: v.pipe(v.number(), v.integer('年份不对')), ...note }),
  problems: ['notAllowed', 'notFound', 'badInput', 'pairEnded', 'photoMissing'],
})
/** By the writer. What has become a ledger entry stays as it was. `saveId`: of the change, by which a repetition is known. */
export const save = action<VisitSaved>()({
  name: 'visit.save',
  writes: true,
  input: v.strictObject({ visitId: id, version, saveId: clientId, ...note }),
  problems: ['notAllowed', 'notFound', 'badInput', 'pairEnded', 'photoMissing', 'changedElsewhere'],
})

export interface VisitPromise {
  key: string
  text: string
  raisedBy: string | null
  /** Its entry in the ledger; null for what was noted only. */
  entry: { id: string; number: string; state: LedgerState } | null
}
export interface Visit {
  id: string
  version: number
  pairId: string | null
  village: string
  whom: string
  visitedOn: string
  author: { memberId: string; name: string }
  branchName: string
  companions: { memberId: string; name: string }[]
  matters: string
  promises: VisitPromise[]
  photos: ShownPhoto[]
  writtenAt: string
  /** Null while it is as first written. */
  changedAt: string | null
  can: { change: boolean }
}
export const show = action<Visit>()({
  name: 'visit.show',
  input: v.strictObject({ visitId: id }),
  problems: ['notAllowed', 'notFound'],
})

export interface VisitRow {
  id: string
  visitedOn: string
  village: string
  whom: string
  authorName: string
  branchName: string
  promises: number
}
/**
 * `mine`: those the caller wrote or went along on. `all`: those the caller may read, one's own among them. Of one pair when named.
 * This year's and last year's, newest first, 20 a page.
 */
export const list = action<{ rows: VisitRow[]; next: string | null }>()({
  name: 'visit.list',
  input: v.strictObject({ view: v.picklist(['mine', 'all']), pairId: v.optional(id), cursor }),
  problems: ['badInput'],
})
