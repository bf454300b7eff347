import { Gate } from '../../../features/session/Gate'
import { Visit } from '../../../features/visit/Visit'
import { usePageParams } from '../../../platform/navigate'

export default function VisitPage() {
  const { noteId = '' } = usePageParams()
  return (
    <Gate>
      <Visit noteId={noteId} />
    </Gate>
  )
}
