import type { RosterStep } from '../../../../src/contract/orgRoster'
import { rosterBatch } from '../../../../src/contract/orgRoster'
import { command, find } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import type { OrgNode } from '../store'
import { addRow, changeRow, removeRow } from './applyRow'
import { ownImport } from './load'
import type { ImportDoc, StoredRow } from './store'
import { readRows, startOf } from './store'

/** At once: enough to hide the way to the database, few enough not to crowd it. */
const lanes = 8

/** The people to remove: those the preview named as missing and free to go. Null when someone else is named. */
const removable = async (doc: ImportDoc, remove: readonly string[]): Promise<StoredRow[] | null> => {
  if (remove.length === 0) return []
  const start = startOf(doc.counts, 'left')
  const left = new Map((await readRows(doc._id, start, start + doc.counts.left)).map((row) => [row.memberId, row]))
  const rows = [...new Set(remove)].map((memberId) => left.get(memberId))
  return rows.every((row): row is StoredRow => row !== undefined && row.stays === null) ? rows : null
}

/** The rows of this step: first what the sheet adds and changes, then who leaves. */
const rowsOfStep = async (
  doc: ImportDoc,
  from: number,
  leaving: readonly StoredRow[],
): Promise<{ rows: StoredRow[]; total: number }> => {
  const written = doc.counts.added + doc.counts.changed
  const start = startOf(doc.counts, 'added')
  const inSheet = await readRows(doc._id, start + from, start + Math.min(written, from + rosterBatch))
  const rest = leaving.slice(Math.max(0, from - written), Math.max(0, from + rosterBatch - written))
  return { rows: [...inSheet, ...rest], total: written + leaving.length }
}

const nodesOf = async (rows: readonly StoredRow[]): Promise<Map<string, OrgNode>> => {
  const ids = [...new Set(rows.flatMap(({ fields }) => (fields ? [fields.branchId] : [])))]
  if (ids.length === 0) return new Map()
  return new Map(
    (await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: 1000 })).map((node) => [node._id, node]),
  )
}

export const applyRoster: Handler<'org.applyRoster'> = async (request) => {
  const { input } = request
  const own = await ownImport(request)
  if (own instanceof Problem) return own
  const { doc } = own
  if (doc.state === 'waiting') return refuse('importStale')
  const leaving = await removable(doc, input.remove)
  if (!leaving)
    return refuse('badInput', { field: '移出的人', why: '有人不在“未列入”的名单里，请重新勾选' }, { field: 'remove' })
  const { rows, total } = await rowsOfStep(doc, input.from, leaving)
  const branches = await nodesOf(rows)
  const step: RosterStep = {
    done: Math.min(total, input.from + rows.length),
    total,
    next: null,
    added: 0,
    changed: 0,
    removed: 0,
    skipped: [],
  }
  for (let at = 0; at < rows.length; at += lanes) {
    const outcomes = await Promise.all(
      rows.slice(at, at + lanes).map(async (row) => {
        const branch = row.fields ? branches.get(row.fields.branchId) : undefined
        const why =
          row.state === 'left'
            ? await removeRow(request, row)
            : !branch
              ? '党支部已经不在了'
              : row.state === 'added'
                ? await addRow(request, row, branch)
                : await changeRow(request, row, branch)
        return { row, why }
      }),
    )
    for (const { row, why } of outcomes) {
      if (why !== null) step.skipped.push({ row: row.row, name: row.name, why })
      else step[row.state === 'left' ? 'removed' : row.state === 'added' ? 'added' : 'changed'] += 1
    }
  }
  return { ...step, next: step.done < total ? step.done : null }
}
