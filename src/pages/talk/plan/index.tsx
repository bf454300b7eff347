import { Gate } from '../../../features/session/Gate'
import { TalkPlan } from '../../../features/talk/TalkPlan'

export default function TalkPlanPage() {
  return (
    <Gate>
      <TalkPlan />
    </Gate>
  )
}
