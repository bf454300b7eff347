import { Kiosk } from '../../../features/attendance/Kiosk'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceKioskPage() {
  return (
    <Gate>
      <Kiosk />
    </Gate>
  )
}
