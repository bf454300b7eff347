import type { RosterStep } from '../../../../src/contract/orgRoster'
import { rosterBatch } from '../../../../src/contract/orgRoster'
import { auditEntry } from '../../platform/audit'
import { change, command, find } from '../../platform/db'
import { refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { entryOfCall, readRecord } from '../../record/kind'
import type { OrgNode } from '../store'
import { addRow, changeRow, reasons, recoverRow, removeRow, type Reason } from './applyRow'
import { deniedImport, stale } from './load'
import type { ImportDoc, StoredRow } from './store'
import { importKind, readRows, startOf } from './store'

/** At once: enough to hide the way to the database, few enough not to crowd it. */
const lanes = 8

/** The ticked people of a state: those the preview named there and left to be ticked. Null when someone else is named. */
const ticked = async (
  doc: ImportDoc,
  state: 'left' | 'recovery',
  memberIds: readonly string[],
): Promise<StoredRow[] | null> => {
  if (memberIds.length === 0) return []
  const start = startOf(doc.counts, state)
  const named = new Map((await readRows(doc._id, start, start + doc.counts[state])).map((row) => [row.memberId, row]))
  const rows = [...new Set(memberIds)].map((memberId) => named.get(memberId))
  return rows.every((row): row is StoredRow => row !== undefined && row.stays === null) ? rows : null
}

/** The rows of this step: first what the sheet adds and changes, then who is ticked. */
const rowsOfStep = async (
  doc: ImportDoc,
  from: number,
  chosen: readonly StoredRow[],
): Promise<{ rows: StoredRow[]; total: number }> => {
  const written = doc.counts.added + doc.counts.changed
  const start = startOf(doc.counts, 'added')
  const inSheet = await readRows(doc._id, start + from, start + Math.min(written, from + rosterBatch))
  const rest = chosen.slice(Math.max(0, from - written), Math.max(0, from + rosterBatch - written))
  return { rows: [...inSheet, ...rest], total: written + chosen.length }
}

const nodesOf = async (rows: readonly StoredRow[]): Promise<Map<string, OrgNode>> => {
  const ids = [...new Set(rows.flatMap(({ fields }) => (fields ? [fields.branchId] : [])))]
  if (ids.length === 0) return new Map()
  return new Map(
    (await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: 1000 })).map((node) => [node._id, node]),
  )
}

type Applying = Request<'org.applyRoster'>

/** What a step is remembered by: figures, and which rows of the step were left alone. */
interface Told extends Pick<RosterStep, 'done' | 'total' | 'added' | 'changed' | 'removed' | 'asked'> {
  skipped: { place: number; row: number | null; why: Reason }[]
}

const applyRow = async (request: Applying, row: StoredRow, branches: Map<string, OrgNode>): Promise<Reason | null> => {
  if (row.state === 'left') return removeRow(request, row)
  if (row.state === 'recovery') return recoverRow(request, row)
  const branch = row.fields ? branches.get(row.fields.branchId) : undefined
  if (!branch) return 'branchGone'
  return row.state === 'added' ? addRow(request, row, branch) : changeRow(request, row, branch)
}

const figureOf = { left: 'removed', added: 'added', changed: 'changed', recovery: 'asked' } as const

const applyRows = async (request: Applying, rows: readonly StoredRow[], total: number): Promise<Told> => {
  const branches = await nodesOf(rows)
  const done = Math.min(total, request.input.from + rows.length)
  const told: Told = { done, total, added: 0, changed: 0, removed: 0, asked: 0, skipped: [] }
  for (let at = 0; at < rows.length; at += lanes) {
    const outcomes = await Promise.all(
      rows.slice(at, at + lanes).map(async (row) => ({ row, why: await applyRow(request, row, branches) })),
    )
    outcomes.forEach(({ row, why }, lane) => {
      if (why !== null) told.skipped.push({ place: at + lane, row: row.row, why })
      else if (row.state !== 'problem') told[figureOf[row.state]] += 1
    })
  }
  return told
}

/** The step's line on the import, once: of two at the same work the first one's stays, and both are told by it. */
const remember = async (request: Applying, told: Told): Promise<Told> => {
  const { importId } = request.input
  const line = { version: command.inc(1), audit: command.push([auditEntry(request, told)]) }
  if (await change('imports', importId, line, { 'audit.key': command.neq(request.key) })) return told
  return (entryOfCall(await readRecord(importKind, importId), request)?.answer as Told | undefined) ?? told
}

/** Names are forgotten with the rows; the numbers of the rows are not. */
const present = (told: Told, rows: readonly StoredRow[]): RosterStep => ({
  ...told,
  next: told.done < told.total ? told.done : null,
  skipped: told.skipped.map(({ place, row, why }) => ({ row, name: rows[place]?.name ?? '', why: reasons[why] })),
})

export const applyRoster: Handler<'org.applyRoster'> = async (request) => {
  const { importId, from, remove, recover } = request.input
  const doc = await readRecord(importKind, importId)
  if (!doc) return stale()
  const told = entryOfCall(doc, request)?.answer as Told | undefined
  const denied = deniedImport(request, doc)
  if (!told && denied) return denied
  if (doc.state === 'waiting') return stale()
  const [leaving, asked] = await Promise.all([ticked(doc, 'left', remove), ticked(doc, 'recovery', recover)])
  if (!told && !leaving)
    return refuse('badInput', { field: '移出的人', why: '有人不在“未列入”的名单里，请重新勾选' }, { field: 'remove' })
  if (!told && !asked)
    return refuse('badInput', { field: '换号的人', why: '有人不在“换号”的名单里，请重新勾选' }, { field: 'recover' })
  const { rows, total } = await rowsOfStep(doc, from, [...(leaving ?? []), ...(asked ?? [])])
  return present(told ?? (await remember(request, await applyRows(request, rows, total))), rows)
}
