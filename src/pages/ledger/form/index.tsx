import { RecordForm } from '../../../features/ledger/RecordForm'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function LedgerFormPage() {
  const { draftId } = usePageParams()
  return (
    <Gate>
      <RecordForm draftId={draftId} />
    </Gate>
  )
}
