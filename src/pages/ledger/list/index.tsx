import { LedgerList } from '../../../features/ledger/LedgerList'
import { Gate } from '../../../features/session/Gate'

export default function LedgerListPage() {
  return (
    <Gate>
      <LedgerList />
    </Gate>
  )
}
