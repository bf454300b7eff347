import { Gate } from '../../../features/session/Gate'
import { VisitForm } from '../../../features/visit/VisitForm'
import { usePageParams } from '../../../platform/navigate'

export default function VisitFormPage() {
  const { noteId, draftId, pairId } = usePageParams()
  return (
    <Gate>
      <VisitForm noteId={noteId} draftId={draftId} pairId={pairId} />
    </Gate>
  )
}
