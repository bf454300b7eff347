import { Accepted } from '../../../features/attendance/Accepted'
import { AskMessages } from '../../../features/message/AskMessages'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceAcceptedPage() {
  return (
    <Gate>
      <Accepted below={<AskMessages moment="checkedIn" />} />
    </Gate>
  )
}
