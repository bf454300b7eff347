import { Gate } from '../../../features/session/Gate'
import { Coverage } from '../../../features/talk/Coverage'
import { usePageParams } from '../../../platform/navigate'

export default function TalkCoveragePage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <Coverage nodeId={nodeId} />
    </Gate>
  )
}
