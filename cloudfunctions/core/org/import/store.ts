import { addMinutes } from '../../../../src/contract/days'
import type {
  RosterColumn,
  RosterPreview,
  RosterRow,
  RosterRowState,
  WhoChoice,
} from '../../../../src/contract/orgRoster'
import { rosterRowStates } from '../../../../src/contract/orgRoster'
import type { MemberKind } from '../../../../src/contract/vocabulary'
import type { Stored } from '../../platform/db'
import { change, command, find, put, readDoc, removeDoc } from '../../platform/db'
import type { Sealed } from '../../platform/sealing'
import type { RecordDoc, RecordKind } from '../../record/kind'
import { openTexts, sealTexts, type PrivateTexts } from '../../record/seal'

/**
 * `imports/<id of its ticket>`: one person's import; a new one replaces it. It stays when its rows are forgotten, without a
 * name or a number in it, so that what was done by it is still known.
 */
export interface ImportDoc extends RecordDoc {
  ownerId: string
  nodeId: string
  nodeName: string
  /** Of the node. */
  path: string
  /** The one path the sheet may be uploaded to. */
  cloudPath: string
  state: 'waiting' | 'previewed'
  /** A preview from before a state was told has no figure for it. */
  counts: Partial<RosterPreview['counts']>
  /** Missing on previews from before namesakes were said. */
  namesakes?: number
  unusedColumns: string[]
  createdAt: string
  /** Its rows are gone, and nothing can be done with it any more. */
  forgottenAt: string | null
}
export const importKind: RecordKind<ImportDoc> = {
  collection: 'imports',
  what: '这次导入',
  // Whose it is and how far it reaches: its rows name people, and its steps change them.
  marked: ({ _id, ownerId, nodeId, path }) => [_id, ownerId, nodeId, path],
}
/** What a row will make of a member. */
export interface RowFields {
  name: string
  kind: MemberKind
  branchId: string
  phone: string | null
  partyGroupId: string | null
  joinedOn: string | null
}
interface Written {
  memberId: string | null
  /** Null for a row with a problem and for someone who left. */
  fields: RowFields | null
  /** Columns the sheet says something about and that differ. */
  columns: RosterColumn[]
  /** The member's version when the preview was made. */
  version: number | null
}
/** What one answer to whom a row is about would write. */
export interface StoredWho extends WhoChoice, Written {
  /** Who gives the number up with it; null where nobody does. */
  releases: string | null
}
export interface StoredRow extends RosterRow, Written {
  state: RosterRowState
  who?: StoredWho[]
}
/** What a preview says beside its rows; sealed as they are, since it may name people. */
export type About = Pick<RosterPreview, 'questions' | 'sheets' | 'unreadSheets' | 'passed' | 'partly' | 'unreadCells'>
/** `importRows/<import>:<chunk>`: rows of a preview, sealed because they hold phone numbers. */
export interface RowsDoc extends Stored {
  importId: string
  organ: string
  sealed: Sealed<'rows'>
}

const chunkSize = 100
export const importedRows: PrivateTexts<Pick<RowsDoc, '_id' | 'organ'>, 'rows'> = {
  collection: 'importRows',
  field: 'sealed',
  placedBy: ['organ'],
  organ: ({ organ }) => organ,
}
const chunkId = (importId: string, chunk: number) => `${importId}:${chunk}`

/** Rows are kept state by state, so that any page of one state is one or two chunks. */
export const saveRows = async (importId: string, organ: string, rows: readonly StoredRow[]): Promise<void> => {
  const ordered = rosterRowStates.flatMap((state) => rows.filter((row) => row.state === state))
  const chunks = Array.from({ length: Math.ceil(ordered.length / chunkSize) }, (_, chunk) =>
    ordered.slice(chunk * chunkSize, (chunk + 1) * chunkSize),
  )
  await Promise.all(
    chunks.map((each, chunk) => {
      const _id = chunkId(importId, chunk)
      return put<RowsDoc>('importRows', {
        _id,
        importId,
        organ,
        sealed: sealTexts(importedRows, { _id, organ }, { rows: JSON.stringify(each) }),
      })
    }),
  )
}

const aboutId = (importId: string) => `${importId}:about`
export const saveAbout = async (importId: string, organ: string, about: About): Promise<void> => {
  const _id = aboutId(importId)
  const sealed = sealTexts(importedRows, { _id, organ }, { rows: JSON.stringify(about) })
  await put<RowsDoc>('importRows', { _id, importId, organ, sealed })
}
/** Nothing of it is there for a preview from before, or once the rows are forgotten. */
export const readAbout = async (importId: string): Promise<About> => {
  const doc = await readDoc<RowsDoc>('importRows', aboutId(importId))
  const nothing = { questions: [], sheets: [], unreadSheets: [], passed: [], partly: false, unreadCells: 0 }
  return doc ? (JSON.parse(openTexts(importedRows, doc).rows as string) as About) : nothing
}

/** Where the rows of a state begin among all. */
export const startOf = (counts: ImportDoc['counts'], state: RosterRowState): number =>
  rosterRowStates.slice(0, rosterRowStates.indexOf(state)).reduce((sum, each) => sum + (counts[each] ?? 0), 0)

/** Rows `from` up to but not including `to`, counted among all. */
export const readRows = async (importId: string, from: number, to: number): Promise<StoredRow[]> => {
  if (to <= from) return []
  const first = Math.floor(from / chunkSize)
  const last = Math.floor((to - 1) / chunkSize)
  const chunks = await Promise.all(
    Array.from({ length: last - first + 1 }, (_, step) =>
      readDoc<RowsDoc>('importRows', chunkId(importId, first + step)),
    ),
  )
  const rows = chunks.flatMap((doc) =>
    doc ? (JSON.parse(openTexts(importedRows, doc).rows as string) as StoredRow[]) : [],
  )
  return rows.slice(from - first * chunkSize, to - first * chunkSize)
}

/** An import not finished by then is begun again. */
const lifetimeMinutes = 24 * 60
export const isStale = ({ createdAt, forgottenAt }: ImportDoc, at: string): boolean =>
  forgottenAt !== null || createdAt < addMinutes(at, -lifetimeMinutes)

/** Removes the rows of a person's imports but the latest, and of whatever imports of anybody's are stale. */
export const forgetImports = async (ownerId: string, latest: string, at: string): Promise<void> => {
  const open = { forgottenAt: null }
  const [own, stale] = await Promise.all([
    find<ImportDoc>('imports', { ...open, ownerId }, { limit: 20, fields: ['_id'] }),
    find<ImportDoc>(
      'imports',
      { ...open, createdAt: command.lt(addMinutes(at, -lifetimeMinutes)) },
      { limit: 20, fields: ['_id'] },
    ),
  ])
  const old = new Set([...own, ...stale].map((doc) => doc._id).filter((_id) => _id !== latest))
  for (const _id of old) {
    const rows = await find<RowsDoc>('importRows', { importId: _id }, { limit: 1000, fields: ['_id'] })
    await Promise.all(rows.map((row) => removeDoc('importRows', row._id)))
    await change('imports', _id, { forgottenAt: at, version: command.inc(1) })
  }
}
