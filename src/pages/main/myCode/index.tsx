import { MyCode } from '../../../features/attendance/MyCode'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceMyCodePage() {
  return (
    <Gate>
      <MyCode />
    </Gate>
  )
}
