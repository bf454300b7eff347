import type { CheckedIn } from '../../../src/contract/attendance'
import type { Meeting } from '../meeting/store'
import type { AttendanceRow } from '../meeting/rows'

export const presentRow = (
  meeting: Pick<Meeting, '_id' | 'title' | 'place'>,
  row: AttendanceRow,
  fresh: boolean,
): CheckedIn => ({
  rowId: row._id,
  meetingId: meeting._id,
  memberId: row.memberId,
  title: meeting.title,
  place: meeting.place,
  name: row.name,
  status: row.status,
  method: row.method,
  arrivedAt: row.arrivedAt,
  fresh,
})
