import { PapersBoard } from '../../../features/papers/PapersBoard'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function PapersTakePage() {
  const { nodeId, year } = usePageParams()
  return (
    <Gate>
      <PapersBoard key={nodeId} nodeId={nodeId} year={year} />
    </Gate>
  )
}
