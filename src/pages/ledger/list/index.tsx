import { Desk } from '../../../components/Desk'
import { ledgerViews } from '../../../contract/ledgerWords'
import { Entry } from '../../../features/ledger/Entry'
import { LedgerList } from '../../../features/ledger/LedgerList'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'
import { routes } from '../../../platform/routes'

export default function LedgerListPage() {
  const { nodeId, view } = usePageParams()
  return (
    <Gate>
      <Desk of={routes.ledgerEntry} row="entryId" beside={(entryId) => <Entry entryId={entryId} />}>
        <LedgerList opened={{ nodeId, view: ledgerViews.find((each) => each === view) }} />
      </Desk>
    </Gate>
  )
}
