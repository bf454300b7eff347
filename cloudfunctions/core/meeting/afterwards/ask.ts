import { named } from '../../../../src/contract/person'
import { refuse } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { forbidden, may } from '../../policy'
import { already } from '../../record/step'
import { stepAnswer, takeChange } from '../step'
import { meetingSubject, reviewSubject } from '../subject'
import { lastAsk } from './asks'
import { inTimeStill, limitOf, mayEnterNow, notOver } from './limits'

/** Whoever would enter it asks the level above, which finds it among what waits for them. */
export const askAfterwards: Handler<'meeting.askAfterwards'> = (request) => {
  const { actor, at, input } = request
  return takeChange(request, {
    name: 'recordAfterwards',
    denied: (meeting) => forbidden(actor, 'meeting.recordAfterwards', meetingSubject(meeting)),
    make: async (meeting) => {
      const early = notOver(meeting, at)
      if (early) return early
      const limit = await limitOf(meeting, at)
      if (mayEnterNow(actor, meeting, limit)) return inTimeStill(limit, at)
      if (lastAsk(meeting)?.decision === null) return already(stepAnswer(meeting))
      return {
        fields: {
          afterwardsAsks: [
            ...(meeting.afterwardsAsks ?? []),
            { by: named(actor), at, reason: input.reason, decision: null },
          ],
        },
      }
    },
  })
}

/** The level above lets it be entered, or says why not. */
export const approveAfterwards: Handler<'meeting.approveAfterwards'> = (request) => {
  const { actor, at, input } = request
  return takeChange(request, {
    name: 'approveAfterwards',
    denied: (meeting) => {
      const subject = reviewSubject(meeting)
      const own = may(actor, 'meeting.approveAfterwards', { ...subject, workedBy: [] })
      if (!own) return forbidden(actor, 'meeting.approveAfterwards', subject)
      return may(actor, 'meeting.approveAfterwards', subject) ? null : refuse('ownWork')
    },
    make: (meeting) => {
      const ask = lastAsk(meeting)
      if (!ask) return refuse('notFound', { what: '补记的请示' })
      const { approve, note } = input
      if (ask.decision)
        return ask.decision.by.memberId === actor.memberId && ask.decision.approve === approve
          ? already(stepAnswer(meeting))
          : refuse('afterwardsDecided', { state: ask.decision.approve ? '同意' : '答复不同意' })
      if (!approve && !note)
        return refuse('badInput', { field: '说明', why: '不同意的，请写明原因' }, { field: 'note' })
      const decision = { by: named(actor), at, approve, note }
      return { fields: { afterwardsAsks: [...(meeting.afterwardsAsks ?? []).slice(0, -1), { ...ask, decision }] } }
    },
  })
}
