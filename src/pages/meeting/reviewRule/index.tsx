import { Gate } from '../../../features/session/Gate'
import { ReviewRule } from '../../../features/meeting/ReviewRule'

export default function ReviewRulePage() {
  return (
    <Gate>
      <ReviewRule />
    </Gate>
  )
}
