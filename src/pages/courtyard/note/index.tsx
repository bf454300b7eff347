import { Note } from '../../../features/courtyard/Note'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function CourtyardNotePage() {
  const { noteId = '' } = usePageParams()
  return (
    <Gate>
      <Note noteId={noteId} />
    </Gate>
  )
}
