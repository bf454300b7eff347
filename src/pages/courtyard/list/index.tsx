import { Desk } from '../../../components/Desk'
import { Note } from '../../../features/courtyard/Note'
import { Notes } from '../../../features/courtyard/Notes'
import { Gate } from '../../../features/session/Gate'
import { routes } from '../../../platform/routes'

export default function CourtyardNotesPage() {
  return (
    <Gate>
      <Desk of={routes.courtyardNote} row="noteId" beside={(noteId) => <Note noteId={noteId} />}>
        <Notes />
      </Desk>
    </Gate>
  )
}
