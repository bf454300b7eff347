import { ElectionMajority } from '../../../features/meeting/ElectionMajority'
import { Gate } from '../../../features/session/Gate'

export default function MeetingElectionMajorityPage() {
  return (
    <Gate>
      <ElectionMajority />
    </Gate>
  )
}
