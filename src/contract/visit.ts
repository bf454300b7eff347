import * as v from 'valibot'
import { action } from './action'
import { cursor, id, narrowing } from './fields'
import { saveInput, showInput, writeInput, type ShownNote, type Written } from './note'
import { visitTable } from './visitWords'
import type { Paged } from './paged'

/** Visit notes: written at the door or on the way back, with or without a network, once. */

/** The note, what it means for its pair, and a ledger entry for each promise that goes there. */
export const write = action<Written>()({
  name: 'visit.write',
  writes: true,
  input: writeInput(visitTable),
  problems: ['badInput', 'pairEnded', 'photoMissing'],
})
/** By the writer. A promise that is in the ledger stays as it is there. */
export const save = action<Written>()({
  name: 'visit.save',
  writes: true,
  input: saveInput(visitTable),
  problems: ['badInput', 'pairEnded', 'photoMissing'],
})
export type Visit = ShownNote<typeof visitTable>
export const show = action<Visit>()({
  name: 'visit.show',
  input: showInput,
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
export const list = action<Paged<VisitRow>>()({
  name: 'visit.list',
  input: v.strictObject({ view: v.picklist(['mine', 'all']), pairId: v.optional(id), ...narrowing, cursor }),
  problems: ['badInput', 'notFound'],
})
