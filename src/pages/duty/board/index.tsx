import { Board } from '../../../features/duty/Board'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function DutyBoardPage() {
  const { nodeId } = usePageParams()
  return (
    <Gate>
      <Board nodeId={nodeId} />
    </Gate>
  )
}
