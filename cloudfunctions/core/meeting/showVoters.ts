import { byName } from '../../../src/contract/names'
import { peopleApart } from '../org/namesakes'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { readMeeting } from './load'
import { meetingSubject } from './subject'
import { readVoters } from './voters'

/** Who could vote and how each stood when it was taken, for those who see the register. Never what anybody chose. */
export const showVoters: Handler<'meeting.showVoters'> = async ({ input, actor }) => {
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const subject = meetingSubject(meeting)
  const denied = forbidden(actor, 'meeting.seeRoll', subject)
  if (denied) return denied
  const found = await readVoters(meeting._id, input.voteId)
  if (!found) return refuse('notFound', { what: '这次表决的名单' })
  return {
    voters: await peopleApart(actor, byName(found.voters)),
    readsOpinions: found.opinions !== null && may(actor, 'meeting.readOpinions', subject),
  }
}
