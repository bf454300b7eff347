import { Minutes } from '../../../features/meeting/Minutes'
import { Gate } from '../../../features/session/Gate'

export default function MeetingMinutesPage() {
  return (
    <Gate>
      <Minutes />
    </Gate>
  )
}
