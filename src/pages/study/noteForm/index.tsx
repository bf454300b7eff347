import { Gate } from '../../../features/session/Gate'
import { NoteForm } from '../../../features/study/NoteForm'
import { usePageParams } from '../../../platform/navigate'

export default function StudyNoteFormPage() {
  const { noteId, draftId } = usePageParams()
  return (
    <Gate>
      <NoteForm noteId={noteId} draftId={draftId} />
    </Gate>
  )
}
