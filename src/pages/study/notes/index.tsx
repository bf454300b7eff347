import { Desk } from '../../../components/Desk'
import { Gate } from '../../../features/session/Gate'
import { Note } from '../../../features/study/Note'
import { Notes } from '../../../features/study/Notes'
import { routes } from '../../../platform/routes'

export default function StudyNotesPage() {
  return (
    <Gate>
      <Desk of={routes.studyNote} row="noteId" beside={(noteId) => <Note noteId={noteId} />}>
        <Notes />
      </Desk>
    </Gate>
  )
}
