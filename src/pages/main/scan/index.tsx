import { Scan } from '../../../features/attendance/Scan'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceScanPage() {
  return (
    <Gate>
      <Scan />
    </Gate>
  )
}
