import { auditRead } from '../platform/audit'
import { readDoc } from '../platform/db'
import { log } from '../platform/log'
import { refuse } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { meetingKind } from './record'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { choicesIn, readVoters } from './voters'

/** What the absent wrote: for the recorder, the secretary and whoever reviews. The reading is written down before it is shown. */
export const readOpinions: Handler<'meeting.readOpinions'> = async (request) => {
  const { input, actor, requestId } = request
  const meeting = await readDoc<Meeting>('meetings', input.meetingId)
  if (!meeting) return missing(meetingKind)
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
