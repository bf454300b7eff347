import { Gate } from '../../../features/session/Gate'
import { Visits } from '../../../features/visit/Visits'
import { usePageParams } from '../../../platform/navigate'

export default function VisitsPage() {
  const { pairId, whom } = usePageParams()
  return (
    <Gate>
      <Visits pairId={pairId} whom={whom} />
    </Gate>
  )
}
