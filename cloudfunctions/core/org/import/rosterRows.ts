import { mayMean, soughtWords } from '../../../../src/contract/findName'
import { spelledName } from '../../../../src/contract/names'
import type { RosterRow } from '../../../../src/contract/orgRoster'
import type { Handler } from '../../platform/request'
import { readRecord } from '../../record/kind'
import { deniedImport, stale } from './load'
import type { StoredRow } from './store'
import { importKind, readRows, startOf } from './store'

const pageSize = 50

const present = (row: StoredRow): RosterRow => ({
  key: row.key,
  row: row.row,
  sheet: row.sheet,
  memberId: row.memberId,
  name: row.name,
  branchName: row.branchName,
  faults: row.faults.map(({ column, why }) => ({ column, why })),
  changes: row.changes.map(({ column, before, after }) => ({ column, before, after })),
  stays: row.stays,
  ...(row.namesakes && { namesakes: row.namesakes }),
  ...(row.who && { who: row.who.map(({ is, text, changes, but }) => ({ is, text, changes, but })) }),
})

export const rosterRows: Handler<'org.rosterRows'> = async (request) => {
  const { input } = request
  const doc = await readRecord(importKind, input.importId)
  if (!doc) return stale()
  const denied = deniedImport(request, doc)
  if (denied) return denied
  if (doc.state === 'waiting') return stale()
  const start = startOf(doc.counts, input.state)
  const all = doc.counts[input.state] ?? 0
  if (input.sought === undefined) {
    const to = Math.min(all, input.from + pageSize)
    const rows = await readRows(doc._id, start + input.from, start + to)
    return { rows: rows.map(present), next: to < all ? to : null }
  }
  // Rows lie sealed, a hundred together: whoever is looked for is looked for in all of them.
  const wanted = soughtWords(input.sought)
  const found = (await readRows(doc._id, start, start + all)).filter(({ name, branchName }) =>
    mayMean({ name, spelled: spelledName(name), beside: branchName }, wanted),
  )
  const to = Math.min(found.length, input.from + pageSize)
  return { rows: found.slice(input.from, to).map(present), next: to < found.length ? to : null }
}
