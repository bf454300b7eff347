import { Gate } from '../../../features/session/Gate'
import { Overview } from '../../../features/visit/Overview'
import { usePageParams } from '../../../platform/navigate'

export default function PairOverviewPage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <Overview nodeId={nodeId} />
    </Gate>
  )
}
