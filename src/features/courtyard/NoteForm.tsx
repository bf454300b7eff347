import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import type { ShownPhoto } from '../../contract/photo'
import { keptWords, sendingWords, useDraft, useDrafts } from '../../platform/drafts'
import { goBack, hasBack, replacePage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { confirm, toast } from '../../platform/tell'
import { askNote } from './api'
import { ConflictCard } from './ConflictCard'
import { FormCards } from './FormCards'
import { doorsIn, faultsInWords, faultsOf, formOf, newForm, shownFaults, type CourtyardForm } from './presentForm'

type Start = Parameters<typeof useDraft<CourtyardForm>>[2]

/** Writes a note, goes on with a kept draft, or changes a note that is there. */
export function NoteForm({ noteId, draftId }: { noteId: string | undefined; draftId: string | undefined }) {
  const me = useMe()
  const kept = useDrafts('courtyard').find((draft) => draft.id === draftId || (noteId !== undefined && draft.base?.recordId === noteId))
  const changes = noteId ?? kept?.base?.recordId
  const answer = useAnswer(changes && `courtyard.note.${changes}`, () => askNote(changes ?? ''))
  const note = answer.data
  // Looked at once, when the form begins: a note read anew in the background does not make older words the newest. A draft
  // of it that is on the phone opens without waiting for the note, so also without a network.
  const start: Start | undefined =
    noteId === undefined || kept
      ? { fields: newForm({ name: me?.name ?? '' }, serverNow()) }
      : note && { fields: formOf(note), base: { recordId: note.id, version: note.version, photoIds: note.photos.map(({ id }) => id) } }
  if (!start) return <Page title='修改院坝会记录'><Answered answer={answer} rows={6}>{() => null}</Answered></Page>
  return <Form draftId={kept?.id ?? draftId} start={start} ofNote={note?.photos ?? []} />
}

function Form({ draftId, start, ofNote }: { draftId: string | undefined; start: Start; ofNote: readonly ShownPhoto[] }) {
  const form = useDraft<CourtyardForm>('courtyard', draftId, start)
  const { draft, fields, storeState, locked } = form
  const [tried, setTried] = useState(false)
  const now = serverNow()
  const faults = shownFaults(fields, draft, tried, now)
  const finish = async () => {
    setTried(true)
    if (Object.keys(faultsOf(fields, now)).length > 0) return
    const doors = doorsIn(fields)
    if (doors && !(await confirm({ title: '像门牌号', text: `${doors}仍要保存吗？`, confirmText: '仍然保存' }))) return
    const outcome = await form.submit()
    if (outcome.state === 'sent') return void replacePage(routes.courtyardNote, { noteId: outcome.recordId })
    if (outcome.state !== 'waiting') return
    toast('已存在本机，联网后自动上传')
    if (hasBack()) goBack()
    else void replacePage(routes.courtyardNotes)
  }
  const blocking = tried ? faultsInWords(faultsOf(fields, now)) : undefined
  return (
    <Page
      title={draft.base ? '修改院坝会记录' : '院坝会，当场记一次'}
      note='没有信号也能写，联网后自动上传，不会重复'
      acts={
        <ActionBar note={keptWords(draft.savedAt, storeState)}>
          <Button kind='primary' loading={locked} onClick={() => void finish()}>完成记录</Button>
        </ActionBar>
      }
    >
      <Notice tone='amber'>请勿填写涉密内容；群众只写称谓，不写证件号、门牌号。</Notice>
      {blocking && <Notice tone='amber'>{blocking}</Notice>}
      {draft.state === 'refused' && <Notice tone='amber'>{draft.problem}</Notice>}
      {draft.state === 'waiting' && <Notice tone='amber'>{sendingWords(locked)}</Notice>}
      {draft.state === 'conflict' && <ConflictCard form={form} />}
      <FormCards form={form} faults={faults} ofNote={ofNote} />
    </Page>
  )
}
