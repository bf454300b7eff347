import { Rules } from '../../../features/duty/Rules'
import { Gate } from '../../../features/session/Gate'

export default function DutyRulesPage() {
  return (
    <Gate>
      <Rules />
    </Gate>
  )
}
