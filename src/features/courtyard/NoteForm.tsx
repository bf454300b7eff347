import { NoteForm as Form } from '../../components/note/NoteForm'
import { beijingClock, beijingDay, beijingInstant } from '../../contract/days'
import { serverNow } from '../../platform/serverClock'
import { useMe } from '../../platform/session'
import { useCompanions } from './api'
import { courtyardKit } from './kit'

/** Writes a note, goes on with a kept draft, or changes a note that is there. A new one is of now, and its writer's. */
export function NoteForm({ noteId, draftId }: { noteId: string | undefined; draftId: string | undefined }) {
  const { data, state } = useCompanions()
  const now = serverNow()
  const begins = { startAt: beijingInstant(beijingDay(now), beijingClock(now)), host: useMe()?.name ?? '' }
  return (
    <Form
      kit={courtyardKit}
      noteId={noteId}
      draftId={draftId}
      begins={begins}
      people={{ data: data?.members, state }}
    />
  )
}
