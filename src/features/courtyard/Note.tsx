import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { PhotoStrip } from '../../components/PhotoStrip'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import type { CourtyardNote } from '../../contract/courtyard'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askNote } from './api'
import { comeText, demandLines, noteLead, peopleText, stripPhoto } from './presentNote'
import './courtyard.scss'

/** One courtyard meeting: what was said, what people asked for and what became of it. */
export function Note({ noteId }: { noteId: string }) {
  const answer = useAnswer(`courtyard.note.${noteId}`, () => askNote(noteId))
  useReturn(() => void answer.refresh())
  const note = answer.data
  return (
    <Page
      lead={note && noteLead(note, serverNow())}
      title={note?.topic ?? '院坝会'}
      note={note && comeText(note)}
      acts={
        note && (
          <ActionBar>
            {note.can.change && <Button onClick={() => openPage(routes.courtyardForm, { noteId })}>修改</Button>}
            <Button kind="primary" onClick={() => openPage(routes.courtyardSummary, { noteId })}>
              公开摘要
            </Button>
          </ActionBar>
        )
      }
    >
      <Answered answer={answer} rows={6}>
        {(found) => <Body note={found} />}
      </Answered>
    </Page>
  )
}

function Body({ note }: { note: CourtyardNote }) {
  const lines = demandLines(note)
  return (
    <>
      <Card title={`群众诉求 ${lines.length}`}>
        {lines.length === 0 && <View className="courtyard-quiet">这次没有提出诉求。</View>}
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
      {note.outreach && (
        <Card title="宣讲">
          <View className="courtyard-text">{note.outreach}</View>
        </Card>
      )}
      {note.photos.length > 0 && (
        <Card>
          <PhotoStrip photos={note.photos.map(stripPhoto)} />
        </Card>
      )}
      <Card tone="sunk">
        <View className="courtyard-quiet">{`${note.branchName} · ${peopleText(note)}`}</View>
      </Card>
    </>
  )
}
