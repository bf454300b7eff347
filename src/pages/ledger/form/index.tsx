import { RecordForm } from '../../../features/ledger/RecordForm'
import { Gate } from '../../../features/session/Gate'

export default function LedgerFormPage() {
  return (
    <Gate>
      <RecordForm />
    </Gate>
  )
}
