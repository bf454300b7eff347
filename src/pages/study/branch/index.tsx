import { Gate } from '../../../features/session/Gate'
import { BranchHours } from '../../../features/study/BranchHours'
import { usePageParams } from '../../../platform/navigate'

export default function StudyBranchPage() {
  const { nodeId = '' } = usePageParams()
  return (
    <Gate>
      <BranchHours key={nodeId} nodeId={nodeId} />
    </Gate>
  )
}
