import { MeetingCode } from '../../../features/attendance/MeetingCode'
import { Gate } from '../../../features/session/Gate'

export default function MeetingCodePage() {
  return (
    <Gate>
      <MeetingCode />
    </Gate>
  )
}
