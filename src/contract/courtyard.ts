import type { PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import { courtyardTable, courtyardViews, longestSummary, type CourtyardView } from './courtyardWords'
import { cursor, id, narrowing, ownParagraphs } from './fields'
import type { ShownToWriter } from './publicationWords'
import { saveInput, showInput, writeInput, type ShownNote, type Written } from './note'
import type { MatterOf } from './noteTable'
import type { Paged } from './paged'

/** 院坝会: the note of a talk in the yard, what people asked for there, and what was answered. */

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
export const list = action<Paged<CourtyardRow> & { views: CourtyardView[] }>()({
  name: 'courtyard.list',
  input: v.strictObject({ view: v.picklist(courtyardViews), ...narrowing, cursor }),
  problems: ['badInput', 'notFound'],
})

/** Followed in the ledger, or answered on the spot. */
export type Demand = MatterOf<typeof courtyardTable>
export type CourtyardNote = ShownNote<typeof courtyardTable>
export const show = action<CourtyardNote>()({
  name: 'courtyard.show',
  input: showInput,
  problems: ['notAllowed', 'notFound'],
})
/** The note, and a ledger entry for each demand that goes there. */
export const write = action<Written>()({
  name: 'courtyard.write',
  writes: true,
  input: writeInput(courtyardTable),
  problems: ['badInput', 'photoMissing'],
})
/** By the author and whoever came along. A demand that is in the ledger stays as it is there. */
export const save = action<Written>()({
  name: 'courtyard.save',
  writes: true,
  input: saveInput(courtyardTable),
  problems: ['badInput', 'photoMissing'],
})
/** The people of the caller's own branch who may have come along, by name; kept on the phone for where there is no network. */
export const companions = action<{ members: PersonChoice[] }>()({
  name: 'courtyard.companions',
  input: v.strictObject({}),
  problems: [],
})

export interface SummaryShown {
  shown: ShownToWriter
}
/** Before the public summary is copied or drawn: whether these words may be put up. */
export const publishSummary = action<SummaryShown>()({
  name: 'courtyard.publishSummary',
  writes: true,
  input: v.strictObject({
    noteId: id,
    text: v.pipe(ownParagraphs(longestSummary), v.nonEmpty('请写点内容')),
  }),
  problems: ['notFound', 'notAllowed', 'changedElsewhere'],
})
