import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { ActionBar } from '../ActionBar'
import { Answered } from '../Answered'
import { Button } from '../Button'
import { Card } from '../Card'
import { Chip } from '../Chip'
import { Page } from '../Page'
import { PhotoStrip } from '../PhotoStrip'
import { Row } from '../Row'
import type { AnyNote } from './form'
import { noteKey, type NoteKit } from './kit'
import { historyLines, matterLines, stripPhoto, textLines } from './presentNote'
import './note.scss'

interface NotePageProps<Note extends AnyNote> {
  kit: NoteKit
  ask: () => Promise<Note>
  noteId: string
  /** The title while nothing is known of it. */
  title: string
  head: (note: Note) => { lead: string; title: string; note: string }
  /** Who was there, where the head does not say it. */
  foot?: (note: Note) => string
  /** The one main act of its page, besides changing it. */
  act?: ReactNode
}

/** One note: its head, its texts, what was asked for or promised and what became of it, its photos, and who changed what. */
export function NotePage<Note extends AnyNote>(props: NotePageProps<Note>) {
  const { kit, ask, noteId, title, head, foot, act } = props
  const answer = useAnswer(noteKey(kit, noteId), ask)
  const note = answer.data
  const change = note?.can.change && (
    <Button kind={act ? undefined : 'primary'} onClick={() => openPage(kit.form, { noteId })}>
      修改
    </Button>
  )
  return (
    <Page
      title={title}
      {...(note && head(note))}
      acts={
        note &&
        (change || act) && (
          <ActionBar>
            {change}
            {act}
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={6}>
        {(found) => <Body kit={kit} note={found} foot={foot?.(found)} />}
      </Answered>
    </Page>
  )
}

function Body({ kit, note, foot }: { kit: NoteKit; note: AnyNote; foot: string | undefined }) {
  const lines = matterLines(kit, note)
  const history = historyLines(kit.table, note)
  return (
    <>
      {textLines(kit, note).map(({ label, text }) => (
        <Card key={label} title={label}>
          <View className="note-text">{text}</View>
        </Card>
      ))}
      <Card title={`${kit.table.matters.label} ${lines.length}`}>
        {lines.length === 0 && <View className="note-quiet">{kit.matters.none}</View>}
        {lines.map(({ key, title, note: words, chip, entryId }) => (
          <Row
            key={key}
            title={title}
            note={words}
            after={<Chip tone={chip.tone}>{chip.word}</Chip>}
            onClick={entryId === null ? undefined : () => openPage(routes.ledgerEntry, { entryId })}
          />
        ))}
      </Card>
      {note.photos.length > 0 && (
        <Card>
          <PhotoStrip photos={note.photos.map(stripPhoto)} />
        </Card>
      )}
      {(foot || history.length > 0) && (
        <Card tone="sunk">
          {foot && <View className="note-quiet">{foot}</View>}
          {history.map(({ version, title, note: words }) => (
            <Row key={version} title={title} note={words} />
          ))}
        </Card>
      )}
    </>
  )
}
