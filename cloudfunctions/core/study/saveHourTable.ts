import { beijingYear } from '../../../src/contract/days'
import { tableError } from '../../../src/contract/studyHours'
import { organ, readNode } from '../org/store'
import { auditEntry } from '../platform/audit'
import { insert, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, lacking } from '../policy'
import type { Handler, Request } from '../platform/request'
import { presentTable, readTables, type HourTableDoc } from './store'

const docOf = (request: Request<'study.saveHourTable'>): HourTableDoc => {
  const { version: seen, ...content } = request.input
  const version = seen + 1
  return {
    _id: String(version),
    version,
    ...content,
    savedBy: { memberId: request.actor.memberId, name: request.actor.name },
    savedAt: request.at,
    audit: [auditEntry(request)],
  }
}
const says = ({ effectiveFrom, lateCounts, secretaryHours, rows }: HourTableDoc): string =>
  JSON.stringify([
    effectiveFrom,
    lateCounts,
    secretaryHours,
    rows.map((row) => [row.kind, row.fromMinutes, row.toMinutes, row.hours]),
  ])

/** Adds a version. Its id is the number after the one seen, so of two who save at once one is told. */
export const saveHourTable: Handler<'study.saveHourTable'> = async (request) => {
  const { input, actor, at } = request
  const root = await readNode((await organ()).rootId)
  if (!root) return lacking('study.saveHourTable')
  const denied = forbidden(actor, 'study.saveHourTable', { paths: [root.path] })
  if (denied) return denied
  const year = beijingYear(at)
  if (input.effectiveFrom < `${year}-01-01`) return refuse('hourTablePast', { year }, { field: 'effectiveFrom' })
  const error = tableError(input.rows)
  if (error) return refuse('hourTableWrong', { error }, { field: 'rows' })
  const doc = docOf(request)
  const known = await readTables()
  if (known[0]?.version === input.version && (await insert('hourTables', doc)) === 'inserted') return presentTable(doc)
  const stored = await readDoc<HourTableDoc>('hourTables', doc._id)
  // The same words by the same person: the answer to the first try was lost.
  if (stored && stored.savedBy?.memberId === actor.memberId && says(stored) === says(doc)) return presentTable(stored)
  return refuse('changedElsewhere', { what: '折算办法' })
}
