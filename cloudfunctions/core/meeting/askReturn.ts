import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { already } from '../record/step'
import { keptRows } from './ownWork'
import { notReviewable } from './reviewing'
import { stepAnswer, takeChange } from './step'
import { meetingSubject } from './subject'

/** Those who may send it up ask for it back; it is given back as anything is returned, or they are told why not. */
export const askReturn: Handler<'meeting.askReturn'> = (request) => {
  const { actor, at, input } = request
  return takeChange(request, {
    name: 'askReturn',
    denied: (meeting) => forbidden(actor, 'meeting.submit', meetingSubject(meeting)),
    make: (meeting) => {
      if (meeting.returnAsk?.state === 'waiting') return already(stepAnswer(meeting))
      const ask = { by: named(actor), at, reason: input.reason, state: 'waiting' as const, declined: null }
      return { fields: { returnAsk: ask } }
    },
  })
}

export const declineReturn: Handler<'meeting.declineReturn'> = (request) => {
  const { actor, at, input } = request
  return takeChange(request, {
    name: 'declineReturn',
    denied: (meeting) => notReviewable(actor, meeting),
    make: async (meeting) => {
      const ask = meeting.returnAsk
      const { note } = input
      if (!ask) return refuse('notFound', { what: '退回的请求' })
      if (ask.declined) {
        const mine = ask.declined.by.memberId === actor.memberId && ask.declined.note === note
        return mine ? already(stepAnswer(meeting)) : refuse('returnDeclined', { name: ask.declined.by.name })
      }
      if (await keptRows(meeting, actor.memberId)) return refuse('ownWork')
      const declined = { by: named(actor), at, note }
      return { fields: { returnAsk: { ...ask, state: 'declined' as const, declined } } }
    },
  })
}
