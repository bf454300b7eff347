import { Summary } from '../../../features/courtyard/Summary'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function CourtyardSummaryPage() {
  const { noteId = '' } = usePageParams()
  return (
    <Gate>
      <Summary noteId={noteId} />
    </Gate>
  )
}
