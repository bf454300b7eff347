import { Afterwards } from '../../../features/meeting/Afterwards'
import { Gate } from '../../../features/session/Gate'

export default function MeetingAfterwardsPage() {
  return (
    <Gate>
      <Afterwards />
    </Gate>
  )
}
