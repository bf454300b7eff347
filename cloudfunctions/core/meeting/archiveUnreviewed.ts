import { unreviewedWords } from '../../../src/contract/reviewRule'
import { jobEntry } from '../platform/audit'
import { stepOfJobs } from '../record/step'
import { dropVersions } from '../record/textVersions'
import { dropKnocks } from './knocks'
import { endRequests } from './leaves'
import { meetingKind } from './record'
import { freeReviewers } from './reviewers'
import { reviewDue } from './reviewRule'
import { rowKeepersOf } from './ownWork'
import { judged } from './reviewing'
import type { Meeting } from './store'

/**
 * What the organ does not have reviewed archives itself once its days are over, and says so. So does, because nobody
 * reviews their own work and a record does not wait for ever, what nobody above is free to review. Where somebody is, by a new post or an old one, it waits for them
 * that many days more. Returns whether this call archived it.
 */
export const archiveUnreviewed = async (meeting: Meeting, at: string, requestId: string): Promise<boolean> => {
  const rowKeepers = await rowKeepersOf(meeting)
  const entry = jobEntry('jobs.reviewDue', at, requestId)
  const waitsForNobody = meeting.archivesItself && meeting.returnAsk?.state !== 'waiting'
  if (!waitsForNobody && (await freeReviewers({ ...meeting, rowKeepers })).length > 0) {
    await stepOfJobs(meetingKind, entry, meeting, { fields: { rowKeepers, reviewDueAt: await reviewDue(at) } })
    return false
  }
  const line = { at, memberId: 'jobs', name: '系统', from: meeting.state, to: 'archived' as const }
  const done = await stepOfJobs(meetingKind, entry, meeting, {
    fields: { rowKeepers, ...judged, state: 'archived' },
    append: { log: [{ ...line, reason: unreviewedWords }] },
  })
  if (!done) return false
  await endRequests(meeting._id, 'lapsed', entry)
  await dropVersions(meeting._id)
  await dropKnocks(meeting._id)
  return true
}
