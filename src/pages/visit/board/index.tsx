import { Gate } from '../../../features/session/Gate'
import { Board } from '../../../features/visit/Board'
import { usePageParams } from '../../../platform/navigate'

export default function PairBoardPage() {
  const { branchId = '' } = usePageParams()
  return (
    <Gate>
      <Board branchId={branchId} />
    </Gate>
  )
}
