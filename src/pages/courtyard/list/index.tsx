import { Notes } from '../../../features/courtyard/Notes'
import { Gate } from '../../../features/session/Gate'

export default function CourtyardNotesPage() {
  return (
    <Gate>
      <Notes />
    </Gate>
  )
}
