import { ShortCode } from '../../../features/attendance/ShortCode'
import { Gate } from '../../../features/session/Gate'

export default function AttendanceShortCodePage() {
  return (
    <Gate>
      <ShortCode />
    </Gate>
  )
}
