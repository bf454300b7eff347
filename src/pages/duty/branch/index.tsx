import { BranchBoard } from '../../../features/duty/BranchBoard'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function BranchDutiesPage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <BranchBoard nodeId={nodeId} />
    </Gate>
  )
}
