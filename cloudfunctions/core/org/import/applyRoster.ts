import type { RosterStep } from '../../../../src/contract/orgRoster'
import { rosterBatch } from '../../../../src/contract/orgRoster'
import { auditEntry } from '../../platform/audit'
import { change, command, find } from '../../platform/db'
import { refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { entryOfCall, readRecord } from '../../record/kind'
import type { OrgNode } from '../store'
import { addRow, answeredRow, changeRow, reasons, recoverRow, removeRow, type Reason } from './applyRow'
import { deniedImport, stale } from './load'
import type { ImportDoc, StoredRow } from './store'
import { importKind, readRows, startOf } from './store'

type Applying = Request<'org.applyRoster'>
/** A row to be written; of one that was asked about, who gives a number up with it. */
type Chosen = StoredRow & { releases?: string | null }

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
  const all = await readRows(doc._id, start, start + (doc.counts[state] ?? 0))
  const named = new Map(all.map((row) => [row.memberId, row]))
  const rows = [...new Set(memberIds)].map((memberId) => named.get(memberId))
  return rows.every((row): row is StoredRow => row !== undefined && row.stays === null) ? rows : null
}

/** The rows whose question was answered, each as its answer has it. Null when one was never asked. */
const answered = async (doc: ImportDoc, who: Applying['input']['who']): Promise<Chosen[] | null> => {
  if (who.length === 0) return []
  const start = startOf(doc.counts, 'who')
  const asked = new Map((await readRows(doc._id, start, start + (doc.counts.who ?? 0))).map((row) => [row.key, row]))
  const rows = [...new Map(who.map((each) => [each.key, each])).values()].map(({ key, is }) => {
    const row = asked.get(key)
    const choice = row?.who?.find((each) => each.is === is)
    return row && choice ? { ...row, ...choice } : null
  })
  return rows.every((row) => row !== null) ? rows : null
}

/** The rows of this step: first what the sheet adds and changes, then who is ticked. */
const rowsOfStep = async (
  doc: ImportDoc,
  from: number,
  chosen: readonly Chosen[],
): Promise<{ rows: Chosen[]; total: number }> => {
  const written = (doc.counts.added ?? 0) + (doc.counts.changed ?? 0)
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

/** What a step is remembered by: figures, and which rows of the step were left alone. */
interface Told extends Pick<RosterStep, 'done' | 'total' | 'added' | 'changed' | 'removed' | 'asked'> {
  skipped: { place: number; row: number | null; why: Reason }[]
}

const applyRow = async (request: Applying, row: Chosen, branches: Map<string, OrgNode>): Promise<Reason | null> => {
  if (row.state === 'left') return removeRow(request, row)
  if (row.state === 'recovery') return recoverRow(request, row)
  const branch = row.fields ? branches.get(row.fields.branchId) : undefined
  if (!branch) return 'branchGone'
  if (row.state === 'who') return answeredRow(request, row, row.releases ?? null, branch)
  return row.state === 'added' ? addRow(request, row, branch) : changeRow(request, row, branch)
}

const figureOf = ({ state, memberId }: StoredRow): 'added' | 'changed' | 'removed' | 'asked' => {
  if (state === 'left') return 'removed'
  if (state === 'recovery') return 'asked'
  return memberId === null ? 'added' : 'changed'
}

const applyRows = async (request: Applying, rows: readonly Chosen[], total: number): Promise<Told> => {
  const branches = await nodesOf(rows)
  const done = Math.min(total, request.input.from + rows.length)
  const told: Told = { done, total, added: 0, changed: 0, removed: 0, asked: 0, skipped: [] }
  // Of those with one number between them, one after the other.
  const width = rows.some(({ state }) => state === 'who') ? 1 : lanes
  for (let at = 0; at < rows.length; at += width) {
    const outcomes = await Promise.all(
      rows.slice(at, at + width).map(async (row) => ({ row, why: await applyRow(request, row, branches) })),
    )
    outcomes.forEach(({ row, why }, lane) => {
      if (why !== null) told.skipped.push({ place: at + lane, row: row.row, why })
      else told[figureOf(row)] += 1
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
  const { importId, from, remove, recover, who } = request.input
  const doc = await readRecord(importKind, importId)
  if (!doc) return stale()
  const told = entryOfCall(doc, request)?.answer as Told | undefined
  const denied = deniedImport(request, doc)
  if (!told && denied) return denied
  if (doc.state === 'waiting') return stale()
  const [leaving, asked, known] = await Promise.all([
    ticked(doc, 'left', remove),
    ticked(doc, 'recovery', recover),
    answered(doc, who),
  ])
  if (!told && !leaving)
    return refuse('badInput', { field: '移出的人', why: '有人不在“未列入”的名单里，请重新勾选' }, { field: 'remove' })
  if (!told && !asked)
    return refuse('badInput', { field: '换号的人', why: '有人不在“换号”的名单里，请重新勾选' }, { field: 'recover' })
  if (!told && !known)
    return refuse('badInput', { field: '改名或换号', why: '有的行没有问过，请重新选择' }, { field: 'who' })
  const { rows, total } = await rowsOfStep(doc, from, [...(leaving ?? []), ...(asked ?? []), ...(known ?? [])])
  return present(told ?? (await remember(request, await applyRows(request, rows, total))), rows)
}
