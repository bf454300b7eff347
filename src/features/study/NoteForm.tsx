import type { StudyNote } from '../../contract/studyNotes'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DraftNotices } from '../../components/DraftNotices'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { Versions } from '../../components/Versions'
import { goBack, replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useDrafts, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askNote } from './api'
import { noteDifferences } from './presentNote'
import type { NoteFields } from './sender'

/** Writes a note, or changes one of one’s own; goes on with what is on this phone, also without a network. */
export function NoteForm({ noteId, draftId }: { noteId: string | undefined; draftId: string | undefined }) {
  const answer = useAnswer(noteId && `study.note.${noteId}`, () => askNote(noteId ?? ''))
  const stored = useDrafts('studyNote').find(({ base }) => base !== null && base.recordId === noteId)
  const note = answer.data
  if (noteId && !note && !stored)
    return (
      <Page title="修改笔记">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <Form draftId={stored?.id ?? draftId} note={note} />
}

const blank: NoteFields = { title: '', text: '' }

interface FormProps {
  draftId: string | undefined
  note: StudyNote | undefined
}

function Form({ draftId, note }: FormProps) {
  const form = useDraft<NoteFields>(
    'studyNote',
    draftId,
    note
      ? {
          fields: { title: note.title, text: note.text },
          base: { recordId: note.id, version: note.version, photoIds: [] },
        }
      : { fields: blank, slot: 'new' },
  )
  const { draft, fields, field, locked } = form
  const changes = draft.base !== null
  const save = useFinish(form, {
    onSent: (noteId) => (changes ? goBack() : void replacePage(routes.studyNote, { noteId })),
    onStored: () => void replacePage(routes.studyNotes),
  })
  const blankStill = fields.title.trim() === '' || fields.text.trim() === ''
  return (
    <Page
      title={changes ? '修改笔记' : '写一篇笔记'}
      note="只有您自己能看，除非您分享"
      problem={refusalOf(draft)}
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button kind="primary" loading={locked} disabled={blankStill} onClick={() => void save()}>
            保存
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <DraftNotices form={form} />
      {draft.state === 'conflict' && draft.base && (
        <Conflict
          noteId={draft.base.recordId}
          mine={fields}
          onMine={(version) => void form.keepMine(version)}
          onTheirs={form.startAgain}
        />
      )}
      <Card>
        <TextField label="题目" {...field('title')} maxLength={60} disabled={locked} />
        <TextArea label="内容" {...field('text')} maxLength={5000} disabled={locked} />
      </Card>
    </Page>
  )
}

interface ConflictProps {
  noteId: string
  mine: NoteFields
  onMine: (version: number) => void
  onTheirs: () => void
}

/** Changed on another phone meanwhile: both beside each other, as the other one is now. */
function Conflict({ noteId, mine, onMine, onTheirs }: ConflictProps) {
  const answer = useAnswer(`study.note.${noteId}`, () => askNote(noteId))
  return (
    <Card title="这篇笔记在别处也改过">
      <Answered answer={answer} rows={3}>
        {(theirs) => (
          <Versions
            differences={noteDifferences(mine, theirs)}
            note="选定以前两份都在。"
            onMine={() => onMine(theirs.version)}
            onTheirs={onTheirs}
          />
        )}
      </Answered>
    </Card>
  )
}
