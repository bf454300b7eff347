import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import type { Result } from '../../platform/callAction'
import { confirmByHand, correctRoll, enterLate, explainAbsence, voidRow } from './api'
import { arrivalInstant, type PersonAct } from './presentPerson'

export interface PersonWish {
  meeting: Pick<MeetingDetail, 'id' | 'startAt' | 'closedAt'>
  row: Pick<RollRow, 'memberId' | 'rowId'>
  reason: string
  /** `HH:mm`; only for entering someone late. */
  clock: string
}

/** Does what the secretary chose for one person. */
export function actOnPerson(act: PersonAct, { meeting, row, reason, clock }: PersonWish): Promise<Result<unknown>> {
  const memberId = row.memberId ?? ''
  const person = { meetingId: meeting.id, memberId, reason }
  switch (act) {
    case 'confirm':
      return confirmByHand(person)
    case 'enterLate':
      return enterLate({ ...person, arrivedAt: arrivalInstant(meeting.startAt, meeting.closedAt, clock) })
    case 'explainAbsence':
      return explainAbsence(person)
    case 'void':
      return voidRow({ meetingId: meeting.id, rowId: row.rowId ?? '', reason })
    case 'removeFromRoll':
      return correctRoll({ ...person, change: 'remove' })
    case 'grantVote':
    case 'withdrawVote':
      return correctRoll({ ...person, change: act })
  }
}
