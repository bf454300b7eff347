import { Button } from '../../components/Button'
import { NotePage } from '../../components/note/NotePage'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { askNote } from './api'
import { courtyardKit } from './kit'
import { comeText, noteLead, peopleText } from './presentNote'

/** One courtyard meeting: what was said, what people asked for and what became of it. */
export const Note = ({ noteId }: { noteId: string }) => (
  <NotePage
    kit={courtyardKit}
    ask={() => askNote(noteId)}
    noteId={noteId}
    title="院坝会"
    head={(note) => ({ lead: noteLead(note, serverNow()), title: note.topic, note: comeText(note) })}
    foot={(note) => `${note.branchName} · ${peopleText(note)}`}
    act={
      <Button kind="primary" onClick={() => openPage(routes.courtyardSummary, { noteId })}>
        公开摘要
      </Button>
    }
  />
)
