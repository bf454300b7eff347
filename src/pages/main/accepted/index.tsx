import { Accepted } from '../../../features/attendance/Accepted'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceAcceptedPage() {
  return (
    <Gate>
      <Accepted />
    </Gate>
  )
}
