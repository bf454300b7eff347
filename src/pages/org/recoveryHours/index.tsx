import { Gate } from '../../../features/session/Gate'
import { RecoveryHours } from '../../../features/org/RecoveryHours'

export default function RecoveryHoursPage() {
  return (
    <Gate>
      <RecoveryHours />
    </Gate>
  )
}
