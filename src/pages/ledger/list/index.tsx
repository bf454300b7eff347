import { LedgerList } from '../../../features/ledger/LedgerList'
import { Gate } from '../../../features/session/Gate'

export default function LedgerPage() {
  return (
    <Gate>
      <LedgerList />
    </Gate>
  )
}
