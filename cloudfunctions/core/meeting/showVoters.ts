import { readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { meetingKind } from './record'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { readVoters } from './voters'

/** Who could vote and how each stood when it was taken, for those who see the register. Never what anybody chose. */
export const showVoters: Handler<'meeting.showVoters'> = async ({ input, actor }) => {
  const meeting = await readDoc<Meeting>('meetings', input.meetingId)
  if (!meeting) return missing(meetingKind)
  const subject = meetingSubject(meeting)
  const denied = forbidden(actor, 'meeting.seeRoll', subject)
  if (denied) return denied
  const found = await readVoters(meeting._id, input.voteId)
  if (!found) return refuse('notFound', { what: '这次表决的名单' })
  return {
    voters: found.voters,
    readsOpinions: found.opinions !== null && may(actor, 'meeting.readOpinions', subject),
  }
}
