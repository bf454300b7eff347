import { Doors } from '../../../features/attendance/Doors'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceDoorsPage() {
  return (
    <Gate>
      <Doors />
    </Gate>
  )
}
