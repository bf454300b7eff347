import { Screen } from '../../../features/attendance/Screen'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceScreenPage() {
  return (
    <Gate>
      <Screen />
    </Gate>
  )
}
