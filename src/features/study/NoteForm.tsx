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
import { VersionsCard } from '../../components/VersionsCard'
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
        <VersionsCard
          title="这篇笔记在别处也改过"
          about="study.note"
          recordId={draft.base.recordId}
          ask={askNote}
          differences={(theirs) => noteDifferences(fields, theirs)}
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
