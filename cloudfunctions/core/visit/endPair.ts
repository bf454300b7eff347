import { beijingDay } from '../../../src/contract/days'
import { auditEntry } from '../platform/audit'
import { change, command, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import type { ContactPairDoc } from './store'

export const endPair: Handler<'visit.endPair'> = async (request) => {
  const {
    actor,
    at,
    input: { pairId, version, reason },
  } = request
  const pair = await readDoc<ContactPairDoc>('contactPairs', pairId)
  if (!pair) return refuse('notFound', { what: '这个联系对象' })
  const denied = forbidden(actor, 'visit.keepPairs', { paths: [pair.path] })
  if (denied) return denied
  const fields = {
    endedOn: beijingDay(at),
    ended: { by: actor.memberId, reason },
    version: version + 1,
    audit: command.push([auditEntry(request)]),
  }
  if (await change('contactPairs', pairId, fields, { version, endedOn: null })) return { pairId }
  const now = await readDoc<ContactPairDoc>('contactPairs', pairId)
  // The same words by the same person: the answer to the first try was lost.
  if (now?.ended?.by === actor.memberId && now.ended.reason === reason) return { pairId }
  return now?.endedOn
    ? refuse('pairEnded', { whom: now.whom, day: now.endedOn })
    : refuse('changedElsewhere', { what: `“${pair.whom}”的联系` })
}
