import { useState } from 'react'
import type { StudyNote } from '../../contract/studyNotes'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { goBack, replacePage } from '../../platform/navigate'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { askNote, saveNote, writeNote } from './api'

/** Writes a note, or changes one of one’s own. */
export function NoteForm({ noteId }: { noteId: string | undefined }) {
  const answer = useAnswer(noteId && `study.note.${noteId}`, () => askNote(noteId ?? ''))
  if (!noteId) return <Form note={undefined} />
  return answer.data ? (
    <Form note={answer.data} />
  ) : (
    <Page title="修改笔记">
      <Answered answer={answer} rows={6}>
        {() => null}
      </Answered>
    </Page>
  )
}

function Form({ note }: { note: StudyNote | undefined }) {
  const [clientId] = useState(() => randomId())
  // The version this form was begun on: a note read anew in the background does not make an older text the newest.
  const [seen] = useState(note)
  const { fields, put } = useFields({ title: seen?.title ?? '', text: seen?.text ?? '' })
  const { busy, problem, run } = useAct()
  const elsewhere = problemElsewhere(problem, ['title', 'text'])
  const save = () =>
    void run(
      () =>
        seen ? saveNote({ noteId: seen.id, version: seen.version, ...fields }) : writeNote({ clientId, ...fields }),
      ({ noteId }) => (seen ? goBack() : void replacePage(routes.studyNote, { noteId })),
    )
  const blank = fields.title.trim() === '' || fields.text.trim() === ''
  return (
    <Page
      title={seen ? '修改笔记' : '写一篇笔记'}
      note="只有您自己能看，除非您分享"
      acts={
        <Button kind="primary" loading={busy} disabled={blank} onClick={save}>
          保存
        </Button>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      {elsewhere && <Notice tone="amber">{elsewhere}</Notice>}
      <Card>
        <TextField
          label="题目"
          value={fields.title}
          onChange={put('title')}
          maxLength={60}
          error={problemAt(problem, 'title')}
        />
        <TextArea
          label="内容"
          value={fields.text}
          onChange={put('text')}
          maxLength={5000}
          error={problemAt(problem, 'text')}
        />
      </Card>
    </Page>
  )
}
