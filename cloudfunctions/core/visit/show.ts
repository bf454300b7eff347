import { beijingYear } from '../../../src/contract/days'
import { entriesOf } from '../ledger/openEntries'
import { presentPhotos } from '../photo/store'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { readVisit, visitSubject } from './note'

export const show: Handler<'visit.show'> = async ({ input, actor, at }) => {
  const visit = await readVisit(input.visitId, beijingYear(at))
  if (!visit) return refuse('notFound', { what: '这篇走访记录' })
  const denied = forbidden(actor, 'visit.see', visitSubject(visit))
  if (denied) return denied
  const [photos, entries] = await Promise.all([
    presentPhotos(visit.photos, actor),
    visit.promises.some(({ inLedger }) => inLedger) ? entriesOf('visit', visit._id) : [],
  ])
  return {
    id: visit._id,
    version: visit.version,
    pairId: visit.pairId,
    village: visit.village,
    whom: visit.whom,
    visitedOn: visit.visitedOn,
    author: { memberId: visit.author.memberId, name: visit.author.name },
    branchName: visit.branchName,
    companions: visit.companions.map(({ memberId, name }) => ({ memberId, name })),
    matters: visit.matters,
    promises: visit.promises.map(({ key, text, raisedBy }) => {
      const entry = entries.find((each) => each.key === key)
      return { key, text, raisedBy, entry: entry ? { id: entry.id, number: entry.number, state: entry.state } : null }
    }),
    photos,
    writtenAt: visit.writtenAt,
    changedAt: visit.changedAt,
    can: { change: may(actor, 'visit.change', visitSubject(visit)) },
  }
}
