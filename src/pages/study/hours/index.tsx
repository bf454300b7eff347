import { Gate } from '../../../features/session/Gate'
import { MyHours } from '../../../features/study/MyHours'

export default function StudyHoursPage() {
  return (
    <Gate>
      <MyHours />
    </Gate>
  )
}
