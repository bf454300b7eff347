import { beijingClock, beijingDay, dayText } from '../../../src/contract/days'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { judged } from './reviewing'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

/** Whoever sent it up takes it back while nobody above has opened it; of the two at once, one is told of the other. */
export const withdraw: Handler<'meeting.withdraw'> = (request) =>
  takeStep(request, {
    name: 'withdraw',
    denied: (meeting) => forbidden(request.actor, 'meeting.submit', meetingSubject(meeting)),
    fields: ({ submittedBy, reviewOpened, log }) => {
      if (submittedBy !== request.actor.memberId) {
        const by = log.filter(({ to }) => to === 'submitted').at(-1)
        return refuse('submittedByOther', { name: by?.name ?? '别的同志' })
      }
      if (!reviewOpened) return judged
      const when = `${dayText(beijingDay(reviewOpened.at))} ${beijingClock(reviewOpened.at)}`
      return refuse('reviewBegun', { name: reviewOpened.by.name, when })
    },
    // Ending a meeting leads to the same state.
    says: ({ log }) => log.at(-1)?.from === 'submitted',
    answer: stepAnswer,
  })
