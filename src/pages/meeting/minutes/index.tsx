import { Minutes } from '../../../features/meeting/Minutes'
import { Gate } from '../../../features/session/Gate'

export default function MeetingRoomMinutesPage() {
  return (
    <Gate>
      <Minutes />
    </Gate>
  )
}
