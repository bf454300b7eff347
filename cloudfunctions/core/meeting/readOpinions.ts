import { auditRead } from '../platform/audit'
import { log } from '../platform/log'
import { Problem, refuse } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { readMeeting } from './load'
import { meetingSubject } from './subject'
import { choicesIn, readVoters } from './voters'

/** What the absent wrote: for the recorder, the secretary and whoever reviews. The reading is written down before it is shown. */
export const readOpinions: Handler<'meeting.readOpinions'> = async (request) => {
  const { input, actor, requestId } = request
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'meeting.readOpinions', meetingSubject(meeting))
  if (denied) return denied
  const found = await readVoters(meeting._id, input.voteId)
  if (!found?.opinions) return refuse('notFound', { what: '这次表决的书面意见' })
  await auditRead(request, { collection: 'votersAtVote', recordId: found._id, path: found.path })
  if (!keyVersions()) return refuse('keysMissing')
  try {
    return { opinions: choicesIn(found) }
  } catch (error) {
    log({ requestId, action: 'meeting.readOpinions', outcome: 'unreadable', error })
    return refuse('opinionsUnreadable')
  }
}
