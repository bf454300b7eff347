import { Gate } from '../../../features/session/Gate'
import { StudyPlan } from '../../../features/study/StudyPlan'

export default function StudyPlanPage() {
  return (
    <Gate>
      <StudyPlan />
    </Gate>
  )
}
