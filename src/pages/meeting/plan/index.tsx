import { Plan } from '../../../features/meeting/Plan'
import { Gate } from '../../../features/session/Gate'

export default function MeetingPlanPage() {
  return (
    <Gate>
      <Plan />
    </Gate>
  )
}
