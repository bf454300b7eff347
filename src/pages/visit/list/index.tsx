import { Desk } from '../../../components/Desk'
import { Gate } from '../../../features/session/Gate'
import { Visit } from '../../../features/visit/Visit'
import { Visits } from '../../../features/visit/Visits'
import { usePageParams } from '../../../platform/navigate'
import { routes } from '../../../platform/routes'

export default function VisitsPage() {
  const { pairId, whom } = usePageParams()
  return (
    <Gate>
      <Desk of={routes.visit} row="noteId" beside={(noteId) => <Visit noteId={noteId} />}>
        <Visits pairId={pairId} whom={whom} />
      </Desk>
    </Gate>
  )
}
