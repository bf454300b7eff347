import { ledgerViews } from '../../../contract/ledgerWords'
import { LedgerList } from '../../../features/ledger/LedgerList'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function LedgerListPage() {
  const { nodeId, view } = usePageParams()
  return (
    <Gate>
      <LedgerList opened={{ nodeId, view: ledgerViews.find((each) => each === view) }} />
    </Gate>
  )
}
