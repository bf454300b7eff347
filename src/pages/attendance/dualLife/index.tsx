import { DualLife } from '../../../features/attendance/DualLife'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceDualLifePage() {
  return (
    <Gate>
      <DualLife />
    </Gate>
  )
}
