import * as v from 'valibot'
import { action } from './action'
import { id, ownLine } from './fields'
import type { RosterColumn, RosterRowState, WhoAnswer } from './orgRosterWords'
import { rosterRowStates, whoAnswers } from './orgRosterWords'

/** Importing a roster from a sheet: ticket → upload → preview → apply, nothing written before the last. */

export * from './orgRosterWords'

/** What is wrong with a row; `column` is null when it is about the whole row. */
export interface RosterError {
  column: RosterColumn | null
  why: string
}
export interface RosterChange {
  column: RosterColumn
  /** As people read it; phone numbers masked. '' when nothing was recorded. */
  before: string
  after: string
}
/** One of the two answers to whom a row is about. */
export interface WhoChoice {
  is: WhoAnswer
  /** What it means, and what would be written. */
  text: string
  changes: RosterChange[]
  /** What is not written with it, and why; '' where all is. */
  but: string
}
export interface RosterRow {
  /** Names the row within the import. */
  key: string
  /** Row of the sheet as Excel numbers it; null for someone who is not in it. */
  row: number | null
  /** The sheet it stands in, where the book has several; '' otherwise. */
  sheet: string
  /** Null for a new person and a row with a problem. */
  memberId: string | null
  name: string
  branchName: string
  faults: RosterError[]
  changes: RosterChange[]
  /** Who else has the name somebody here is to get, on the roster or in the sheet, each as told apart; left out where nobody. */
  namesakes?: string[]
  /** Why a person who is not in the sheet cannot be removed by this import; null when they can. */
  stays: string | null
  /** Of a row of which it is asked whom it is about. */
  who?: WhoChoice[]
}
/** Something of the book that only people know: which column, which branch, what a word means. */
export interface RosterQuestion {
  id: string
  text: string
  note: string
  choices: { value: string; text: string }[]
  /** As it was answered, now or before; null while it is open. */
  answer: string | null
}
export interface RosterAnswer {
  id: string
  value: string
}
export interface RosterPreview {
  importId: string
  nodeName: string
  counts: Record<RosterRowState | 'unchanged', number>
  /** Cells that were not understood and are left out. */
  unreadCells: number
  questions: RosterQuestion[]
  /** Sheets that were read, where there are several, and those that were not, each with why. */
  sheets: string[]
  unreadSheets: string[]
  /** Rows about nobody: totals, signatures, remarks. */
  passed: string[]
  /** Not everything was read, so nobody is offered for removal. */
  partly: boolean
  /** New people whose name somebody else has. */
  namesakes: number
  /** Heads of columns that were not used. */
  unusedColumns: string[]
}

/** Most rows one sheet may have, and most people one import may remove. */
export const rosterMaxRows = 2000
export const rosterBatch = 40

/** Names the one path this person may upload one sheet to. */
export const rosterTicket = action<{ importId: string; cloudPath: string }>()({
  name: 'org.rosterTicket',
  writes: true,
  input: v.strictObject({ nodeId: id }),
  problems: ['notAllowed', 'notFound', 'badInput'],
})
/**
 * Reads the uploaded sheet and compares it with the roster. `fileId` is what the upload answered. Writes nothing to the roster;
 * what was answered about heads and words the organ remembers, and whoever answers hands the same file in once more.
 */
export const previewRoster = action<RosterPreview>()({
  name: 'org.previewRoster',
  writes: true,
  input: v.strictObject({
    importId: id,
    fileId: v.pipe(v.string(), v.maxLength(300, '这份文件没有传好，请重新选择')),
    answers: v.optional(
      v.pipe(
        v.array(v.strictObject({ id: ownLine(120), value: v.pipe(v.string(), v.maxLength(80, '请重新选择')) })),
        v.maxLength(60, '一次最多回答 60 个问题'),
      ),
      [],
    ),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'importStale',
    'ticketSpent',
    'fileMissing',
    'sheetUnreadable',
    'sheetLocked',
    'sheetOld',
    'sheetTooBig',
    'sheetTooLong',
    'sheetColumnsMissing',
    'sheetEmpty',
  ],
})
/** 50 rows of one state, in the order of the sheet (of names, for those who left): of all, or of those the letters may mean. */
export const rosterRows = action<{ rows: RosterRow[]; next: number | null }>()({
  name: 'org.rosterRows',
  input: v.strictObject({
    importId: id,
    state: v.picklist(rosterRowStates, '请重新选择'),
    from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)), 0),
    sought: v.optional(ownLine(20)),
  }),
  problems: ['notAllowed', 'notFound', 'importStale'],
})

export interface RosterStep {
  /** Rows and removals worked through so far, out of `total`. */
  done: number
  total: number
  /** Where the next call begins; null when all is done. */
  next: number | null
  added: number
  changed: number
  removed: number
  /** Recoveries asked for; each waits for a second hand. */
  asked: number
  /** Rows left alone in this step, because the roster changed since the preview. */
  skipped: { row: number | null; name: string; why: string }[]
}
/**
 * At most 40 rows from `from` on. A step may be repeated: what it has done before counts as done and is not done twice.
 * `remove`: the members not in the sheet who have left; `recover`: whose other number in the sheet is to be asked for; `who`:
 * what was answered about rows with one person's number and another's name. The same in every step.
 */
export const applyRoster = action<RosterStep>()({
  name: 'org.applyRoster',
  writes: true,
  input: v.strictObject({
    importId: id,
    from: v.pipe(v.number(), v.integer('请重新开始导入'), v.minValue(0), v.maxValue(100_000)),
    remove: v.pipe(v.array(id), v.maxLength(rosterMaxRows, `一次最多移出 ${rosterMaxRows} 人`)),
    recover: v.optional(v.pipe(v.array(id), v.maxLength(rosterMaxRows, `一次最多 ${rosterMaxRows} 人`)), []),
    who: v.optional(
      v.pipe(
        v.array(v.strictObject({ key: ownLine(20), is: v.picklist(whoAnswers, '请重新选择') })),
        v.maxLength(rosterMaxRows, `一次最多 ${rosterMaxRows} 人`),
      ),
      [],
    ),
  }),
  problems: ['notAllowed', 'notFound', 'importStale', 'badInput'],
})
/** An empty sheet to fill in, as base64 of an .xlsx file; offers the branches at and below the node to choose from. */
export const rosterTemplate = action<{ fileName: string; base64: string }>()({
  name: 'org.rosterTemplate',
  input: v.strictObject({ nodeId: id }),
  problems: ['notAllowed', 'notFound'],
})
