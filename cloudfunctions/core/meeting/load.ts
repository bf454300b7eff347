import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import type { Problem } from '../platform/problem'
import { may } from '../policy'
import { missing } from '../record/kind'
import { isAskOpen } from './afterwards/asks'
import { closeOverdue } from './overdue'
import { meetingKind } from './record'
import { stateAt } from './rules'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/**
 * A draft does not exist for those who may not plan it, nor are asked to let it be entered late; every act that only reads
 * asks here.
 */
export const isHidden = (actor: Actor, meeting: Meeting): boolean => {
  const subject = meetingSubject(meeting)
  if (meeting.state !== 'draft' || may(actor, 'meeting.plan', subject)) return false
  return !(isAskOpen(meeting) && may(actor, 'meeting.approveAfterwards', { ...subject, workedBy: [] }))
}

/** The meeting as it is stored, for somebody who asks about it. */
export const readMeeting = async (meetingId: string, actor: Actor): Promise<Meeting | Problem<'notFound'>> => {
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  return meeting && !isHidden(actor, meeting) ? meeting : missing(meetingKind)
}

/** The meeting an act is about to change. One left open too long is closed first, as the timer would. */
export const loadMeeting = async (
  meetingId: string,
  at: string,
  requestId: string,
): Promise<Meeting | Problem<'notFound'>> => {
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  if (!meeting) return missing(meetingKind)
  if (stateAt(meeting, at) === meeting.state) return meeting
  await closeOverdue(meeting, at, requestId)
  // Whoever closed it, this act or another, the document now says so.
  return (await readDoc<Meeting>('meetings', meetingId)) ?? missing(meetingKind)
}
