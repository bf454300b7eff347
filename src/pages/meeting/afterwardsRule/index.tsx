import { AfterwardsRule } from '../../../features/meeting/AfterwardsRule'
import { Gate } from '../../../features/session/Gate'

export default function MeetingAfterwardsRulePage() {
  return (
    <Gate>
      <AfterwardsRule />
    </Gate>
  )
}
