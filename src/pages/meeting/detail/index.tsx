import { RollTotals } from '../../../features/attendance/RollTotals'
import { LeaveBlock } from '../../../features/leave/LeaveBlock'
import { Detail } from '../../../features/meeting/Detail'
import { Gate } from '../../../features/session/Gate'

export default function MeetingDetailPage() {
  return (
    <Gate>
      <Detail
        roll={({ id, openedAt, afterwards, noticeOnly, can }) =>
          !noticeOnly && (openedAt || afterwards) && <RollTotals meetingId={id} names={can.seeRoll} />
        }
        leave={(meeting, onDone) => <LeaveBlock meeting={meeting} onDone={onDone} />}
      />
    </Gate>
  )
}
