import { command, readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { closeOverdue } from './overdue'
import { stateAt } from './rules'
import type { Meeting } from './store'

/** The meeting an act is about to change. One left open too long is closed first, as the timer would. */
export const loadMeeting = async (
  meetingId: string,
  at: string,
  requestId: string,
): Promise<Meeting | Problem<'notFound'>> => {
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  if (stateAt(meeting, at) === meeting.state) return meeting
  await closeOverdue(meeting, at, requestId)
  // Whoever closed it, this act or another, the document now says so.
  return (await readDoc<Meeting>('meetings', meetingId)) ?? refuse('notFound', { what: '这场会议' })
}

/** Fields of an append to the meeting's audit and, for a step, its log. */
export const appended = (entries: { audit: Meeting['audit'][number]; log?: Meeting['log'][number] }) => ({
  audit: command.push([entries.audit]),
  ...(entries.log ? { log: command.push([entries.log]) } : {}),
})
