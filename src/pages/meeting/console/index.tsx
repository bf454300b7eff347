import { Console } from '../../../features/attendance/Console'
import { Gate } from '../../../features/session/Gate'

export default function MeetingConsolePage() {
  return (
    <Gate>
      <Console />
    </Gate>
  )
}
