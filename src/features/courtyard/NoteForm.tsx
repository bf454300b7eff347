import { Answered } from '../../components/Answered'
import { DraftPage } from '../../components/DraftPage'
import { Page } from '../../components/Page'
import type { ShownPhoto } from '../../contract/photo'
import { useDraft, useDrafts } from '../../platform/outbox'
import { replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { askNote } from './api'
import { ConflictCard } from './ConflictCard'
import { FormCards } from './FormCards'
import { doorsIn, errorsText, errorsOf, formOf, newForm, shownErrors, type CourtyardForm } from './presentForm'

type Start = Parameters<typeof useDraft<CourtyardForm>>[2]

/** Writes a note, goes on with a kept draft, or changes a note that is there. */
export function NoteForm({ noteId, draftId }: { noteId: string | undefined; draftId: string | undefined }) {
  const me = useMe()
  const stored = useDrafts('courtyard').find(
    (draft) => draft.id === draftId || (noteId !== undefined && draft.base?.recordId === noteId),
  )
  const changes = noteId ?? stored?.base?.recordId
  const answer = useAnswer(changes && `courtyard.note.${changes}`, () => askNote(changes ?? ''))
  const note = answer.data
  // Looked at once, when the form begins: a note read anew in the background does not make older words the newest. A draft
  // of it that is on the phone opens without waiting for the note, so also without a network.
  const start: Start | undefined =
    noteId === undefined || stored
      ? { fields: newForm({ name: me?.name ?? '' }, serverNow()) }
      : note && {
          fields: formOf(note),
          base: { recordId: note.id, version: note.version, photoIds: note.photos.map(({ id }) => id) },
        }
  if (!start)
    return (
      <Page title="修改院坝会记录">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <Form draftId={stored?.id ?? draftId} start={start} ofNote={note?.photos ?? []} />
}

function Form({
  draftId,
  start,
  ofNote,
}: {
  draftId: string | undefined
  start: Start
  ofNote: readonly ShownPhoto[]
}) {
  const form = useDraft<CourtyardForm>('courtyard', draftId, start)
  const { draft, fields } = form
  const now = serverNow()
  return (
    <DraftPage
      title={draft.base ? '修改院坝会记录' : '院坝会，当场记一次'}
      form={form}
      missing={errorsText(errorsOf(fields, now))}
      doors={doorsIn(fields)}
      conflict={<ConflictCard form={form} />}
      onSent={(noteId) => void replacePage(routes.courtyardNote, { noteId })}
      onStored={() => void replacePage(routes.courtyardNotes)}
    >
      {(tried) => <FormCards form={form} errors={shownErrors(fields, draft, tried, now)} ofNote={ofNote} />}
    </DraftPage>
  )
}
