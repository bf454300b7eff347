import { beijingDay, dayInFull } from '../../../src/contract/days'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { changedElsewhere } from '../record/kind'
import { step } from '../record/step'
import { pairKind } from './store'

export const endPair: Handler<'visit.endPair'> = (request) => {
  const {
    actor,
    at,
    input: { pairId, version, reason },
  } = request
  return step(pairKind, request, {
    id: pairId,
    denied: ({ path }) => forbidden(actor, 'visit.keepPairs', { paths: [path] }),
    make: ({ whom, endedOn, version: now }) => {
      if (endedOn !== null) return refuse('pairEnded', { whom, day: dayInFull(endedOn) })
      if (now !== version) return changedElsewhere({ what: `“${whom}”的联系` }, { version: now })
      return { fields: { endedOn: beijingDay(at), ended: { by: actor.memberId, reason } } }
    },
    answer: ({ _id }) => ({ pairId: _id }),
  })
}
