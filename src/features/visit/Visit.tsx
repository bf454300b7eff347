import { NotePage } from '../../components/note/NotePage'
import { beijingDay } from '../../contract/days'
import { serverNow } from '../../platform/serverClock'
import { askVisit } from './api'
import { visitKit } from './kit'
import { peopleText, visitLead } from './presentVisit'

/** One visit: what was heard, what was promised and what became of it. */
export const Visit = ({ noteId }: { noteId: string }) => (
  <NotePage
    kit={visitKit}
    ask={() => askVisit(noteId)}
    noteId={noteId}
    title="走访记录"
    head={(visit) => ({
      lead: visitLead(visit, beijingDay(serverNow())),
      title: `走访了${visit.whom}`,
      note: peopleText(visit),
    })}
  />
)
