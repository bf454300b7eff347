import { Gate } from '../../../features/session/Gate'
import { Note } from '../../../features/study/Note'
import { usePageParams } from '../../../platform/navigate'

export default function StudyNotePage() {
  const { noteId = '' } = usePageParams()
  return (
    <Gate>
      <Note noteId={noteId} />
    </Gate>
  )
}
