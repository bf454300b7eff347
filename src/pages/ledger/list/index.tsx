import { Desk } from '../../../components/Desk'
import { Entry } from '../../../features/ledger/Entry'
import { LedgerList } from '../../../features/ledger/LedgerList'
import { Gate } from '../../../features/session/Gate'
import { routes } from '../../../platform/routes'

export default function LedgerListPage() {
  return (
    <Gate>
      <Desk of={routes.ledgerEntry} row="entryId" beside={(entryId) => <Entry entryId={entryId} />}>
        <LedgerList />
      </Desk>
    </Gate>
  )
}
