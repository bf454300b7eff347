import { Console } from '../../../features/attendance/Console'
import { CloseSheet } from '../../../features/meeting/CloseSheet'
import { Gate } from '../../../features/session/Gate'

export default function MeetingConsolePage() {
  return (
    <Gate>
      <Console closing={(sheet) => <CloseSheet {...sheet} />} />
    </Gate>
  )
}
