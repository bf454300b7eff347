import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay, dayText } from '../../contract/days'
import { shownText } from '../../contract/publicationWords'
import type { StudyNote } from '../../contract/studyNotes'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack, openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askNote, deleteNote } from './api'
import { noteReaders } from './presentNote'
import { ShareSheet } from './ShareSheet'
import './study.scss'

/** A note; its writer may change, share and delete it. */
export function Note({ noteId }: { noteId: string }) {
  const answer = useAnswer(`study.note.${noteId}`, () => askNote(noteId))
  const note = answer.data
  const mine = Boolean(note?.sharing)
  return (
    <Page
      lead={note && dayText(beijingDay(note.savedAt))}
      title={note?.title ?? '学习笔记'}
      note={note && noteReaders(note)}
      acts={
        mine && (
          <ActionBar>
            <Button kind="primary" onClick={() => openPage(routes.studyNoteForm, { noteId })}>
              修改
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={6}>
        {(found) => (
          <>
            {heldText(found) && <Notice tone="amber">{heldText(found)!}</Notice>}
            <Card>
              <View className="study-text">{found.text}</View>
            </Card>
            {found.sharing && <Owner note={found} onChange={() => void answer.refresh()} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

const heldText = ({ sharing }: StudyNote) => sharing?.shown && shownText(sharing.shown)

function Owner({ note, onChange }: { note: StudyNote; onChange: () => void }) {
  const [sheet, setSheet] = useState<'share' | 'delete'>()
  const { busy, problem, run } = useAct()
  const close = () => setSheet(undefined)
  return (
    <>
      <View className="study-acts">
        <Button small onClick={() => setSheet('share')}>
          给谁看
        </Button>
        <Button small kind="danger" onClick={() => setSheet('delete')}>
          删除
        </Button>
      </View>
      {sheet === 'share' && (
        <ShareSheet
          note={note}
          onClose={close}
          onDone={() => {
            close()
            onChange()
          }}
        />
      )}
      <ConfirmSheet
        open={sheet === 'delete'}
        title="删除这篇笔记？"
        text={problem?.message ?? '删除后不能恢复，分享过的同志也看不到了。'}
        confirmText="删除"
        danger
        busy={busy}
        onConfirm={() => void run(() => deleteNote(note.id), goBack)}
        onCancel={close}
      />
    </>
  )
}
