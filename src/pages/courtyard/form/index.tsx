import { NoteForm } from '../../../features/courtyard/NoteForm'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function CourtyardFormPage() {
  const { noteId, draftId } = usePageParams()
  return (
    <Gate>
      <NoteForm noteId={noteId} draftId={draftId} />
    </Gate>
  )
}
