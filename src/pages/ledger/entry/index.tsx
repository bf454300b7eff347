import { Entry } from '../../../features/ledger/Entry'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function LedgerEntryPage() {
  const { entryId = '' } = usePageParams()
  return (
    <Gate>
      <Entry entryId={entryId} />
    </Gate>
  )
}
