import { Gate } from '../../../features/session/Gate'
import { Notes } from '../../../features/study/Notes'

export default function StudyNotesPage() {
  return (
    <Gate>
      <Notes />
    </Gate>
  )
}
