import type { MeetingState } from '../../../src/contract/vocabulary'
import { change, command, find, findAll } from '../platform/db'
import { workersIn } from '../policy/ownWork'
import type { RecordDoc } from '../record/kind'
import { attendanceCollection, type AttendanceRow } from './rows'
import type { Meeting } from './store'

/** Who worked on a meeting: nobody of them reviews it. */

/** The states others bring it to by judging it. */
const judged: readonly MeetingState[] = ['returned', 'archived']

/**
 * By its own log, with whoever it names for the work. What a record from before its log was complete has in other places
 * counts as well: who planned it, its steps, its minutes and corrections, and who submitted it last.
 */
export const workersOf = (
  meeting: Pick<
    Meeting,
    'audit' | 'log' | 'createdBy' | 'chair' | 'recorder' | 'minutes' | 'corrections' | 'submittedBy' | 'rowKeepers'
  >,
): string[] => {
  const { audit, log, createdBy, chair, recorder, minutes, corrections, submittedBy, rowKeepers = [] } = meeting
  const named = [createdBy, chair, recorder, minutes?.by, ...corrections.map(({ by }) => by)]
  return [
    ...new Set([
      ...workersIn(audit),
      ...log.filter(({ to, memberId }) => memberId !== 'jobs' && !judged.includes(to)).map(({ memberId }) => memberId),
      ...named.flatMap((person) => (person ? [person.memberId] : [])),
      ...(submittedBy ? [submittedBy] : []),
      ...rowKeepers,
    ]),
  ]
}

/** What one does for oneself alone. */
const ownArrival: readonly string[] = ['attendance.checkIn', 'attendance.checkInByCode']

/** Everyone who put on record, or took off it, that somebody came, or said why somebody did not: by the log of each row. */
export const rowKeepersOf = async (meeting: Pick<Meeting, '_id' | 'year'>): Promise<string[]> => {
  const where = { meetingId: meeting._id }
  const [rows, absences] = await Promise.all([
    findAll<AttendanceRow>(attendanceCollection(meeting), where, ['audit']),
    findAll<RecordDoc>('absences', where, ['audit']),
  ])
  return workersIn([...rows, ...absences].flatMap(({ audit }) => audit).filter(({ act }) => !ownArrival.includes(act)))
}

/** Of a row put right while its meeting is reviewed, so that it waits for whoever did no longer; before, submitting asks the rows. */
export const noteRowKeeper = async (meetingId: string, memberId: string): Promise<void> => {
  const noted = command.addToSet(memberId)
  const waiting = { state: 'submitted', workedBy: command.neq(memberId) }
  await change('meetings', meetingId, { rowKeepers: noted, workedBy: noted, version: command.inc(1) }, waiting)
}

/** Whether one person did, since the meeting itself was last told who did. */
export const keptRows = async (meeting: Pick<Meeting, '_id' | 'year'>, memberId: string): Promise<boolean> => {
  const where = { meetingId: meeting._id, 'audit.by': memberId, memberId: command.neq(memberId) }
  const [row] = await find<AttendanceRow>(attendanceCollection(meeting), where, {
    order: [['_id', 'asc']],
    limit: 1,
    fields: ['meetingId'],
  })
  return row !== undefined
}
