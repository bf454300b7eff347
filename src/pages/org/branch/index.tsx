import { NodeBoard } from '../../../features/org/NodeBoard'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function OrgBranchPage() {
  const { nodeId = '' } = usePageParams()
  return (
    <Gate>
      <NodeBoard nodeId={nodeId} />
    </Gate>
  )
}
