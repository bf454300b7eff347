import { Gate } from '../../../features/session/Gate'
import { Notes } from '../../../features/study/Notes'

export default function NotesPage() {
  return (
    <Gate>
      <Notes />
    </Gate>
  )
}
