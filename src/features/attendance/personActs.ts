import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import type { Result } from '../../platform/callAction'
import { amendMeeting, confirmByHand, correctRoll, enterLate, explainAbsence, voidRow } from './api'
import { arrivalInstant, type PersonAct } from './presentPerson'

interface PersonWish {
  meeting: Pick<MeetingDetail, 'id' | 'startAt' | 'closedAt'>
  row: Pick<RollRow, 'memberId' | 'rowId'>
  reason: string
  /** `HH:mm`, where the act asks for it. */
  clock: string
  /** Of this try, so that a lost answer does not propose an amendment twice. */
  clientId: string
}

/** Does what the secretary chose for one person. */
export function actOnPerson(
  act: PersonAct,
  { meeting, row, reason, clock, clientId }: PersonWish,
): Promise<Result<unknown>> {
  const memberId = row.memberId ?? ''
  const person = { meetingId: meeting.id, memberId, reason }
  const arrivedAt = arrivalInstant(meeting.startAt, meeting.closedAt, clock)
  switch (act) {
    case 'confirm':
      return confirmByHand(person)
    case 'enterLate':
      return enterLate({ ...person, arrivedAt })
    case 'explainAbsence':
      return explainAbsence(person)
    case 'void':
      return voidRow({ meetingId: meeting.id, rowId: row.rowId ?? '', reason })
    case 'removeFromRoll':
      return correctRoll({ ...person, change: 'remove' })
    case 'amendCame':
      return amendMeeting({
        meetingId: meeting.id,
        clientId,
        change: { subject: 'attendance', change: 'came', memberId, arrivedAt },
        reason,
      })
    case 'amendDidNotCome':
      return amendMeeting({
        meetingId: meeting.id,
        clientId,
        change: { subject: 'attendance', change: 'didNotCome', memberId },
        reason,
      })
    case 'grantVote':
    case 'withdrawVote':
      return correctRoll({ ...person, change: act })
  }
}
