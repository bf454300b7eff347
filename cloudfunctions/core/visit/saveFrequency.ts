import { beijingYear } from '../../../src/contract/days'
import { organ, readNode } from '../org/store'
import { auditEntry } from '../platform/audit'
import { insert, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, lacking } from '../policy'
import type { Handler, Request } from '../platform/request'
import { presentFrequency, readFrequencies, type VisitFrequencyDoc } from './store'

const docOf = (request: Request<'visit.saveFrequency'>): VisitFrequencyDoc => {
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
const says = ({ effectiveFrom, unitMonths, householdMonths }: VisitFrequencyDoc): string =>
  JSON.stringify([effectiveFrom, unitMonths, householdMonths])

/** Adds a version. Its id is the number after the one seen, so of two who save at once one is told. */
export const saveFrequency: Handler<'visit.saveFrequency'> = async (request) => {
  const { input, actor, at } = request
  const root = await readNode((await organ()).rootId)
  if (!root) return lacking('visit.setFrequency')
  const denied = forbidden(actor, 'visit.setFrequency', { paths: [root.path] })
  if (denied) return denied
  const year = beijingYear(at)
  if (input.effectiveFrom < `${year}-01-01`) {
    return refuse(
      'badInput',
      { field: '起用日期', why: `只能从 ${year} 年 1 月 1 日以后的日子起用，往年不倒追` },
      { field: 'effectiveFrom' },
    )
  }
  const doc = docOf(request)
  const known = await readFrequencies()
  if (known[0]?.version === input.version && (await insert('visitFrequencies', doc)) === 'inserted')
    return presentFrequency(doc)
  const stored = await readDoc<VisitFrequencyDoc>('visitFrequencies', doc._id)
  // The same words by the same person: the answer to the first try was lost.
  if (stored && stored.savedBy.memberId === actor.memberId && says(stored) === says(doc))
    return presentFrequency(stored)
  return refuse('changedElsewhere', { what: '走访频次' })
}
