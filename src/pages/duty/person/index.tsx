import { Person } from '../../../features/duty/Person'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function DutyPersonPage() {
  const { memberId } = usePageParams()
  return (
    <Gate>
      <Person memberId={memberId} />
    </Gate>
  )
}
