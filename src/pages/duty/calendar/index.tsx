import { Calendar } from '../../../features/duty/Calendar'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function DutyCalendarPage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <Calendar nodeId={nodeId} />
    </Gate>
  )
}
