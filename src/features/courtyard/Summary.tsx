import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { spokenImage } from '../../components/spoken'
import { TextArea } from '../../components/TextArea'
import type { CourtyardNote } from '../../contract/courtyard'
import { copyText } from '../../platform/copy'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { failureText } from '../../platform/errors'
import { askNote } from './api'
import { drawSummary } from './drawSummary'
import { summaryOf, summaryWarning } from './presentSummary'
import './courtyard.scss'

/** Twice what a note may hold: room for whoever words it anew. */
const maxLetters = 6000

/** The nameless summary, to put up afterwards: as text and as a picture. */
export function Summary({ noteId }: { noteId: string }) {
  const answer = useAnswer(`courtyard.note.${noteId}`, () => askNote(noteId))
  if (!answer.data)
    return (
      <Page title="院坝会的公开摘要">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <Editor note={answer.data} />
}

function Editor({ note }: { note: CourtyardNote }) {
  const { fields, put, kept } = useKeptForm(`courtyard.summary.${note.id}`, () => ({ text: summaryOf(note) }))
  const { text } = fields
  const [picture, setPicture] = useState<string>()
  const [error, setError] = useState<string>()
  const warning = summaryWarning(text, note)
  const change = (next: string) => {
    put('text')(next)
    // A picture of other words must not be taken for these.
    setPicture(undefined)
  }
  const draw = () => {
    setError(undefined)
    drawSummary(text, note.branchName).then(setPicture, (error: unknown) => setError(failureText(error)))
  }
  return (
    <Page
      title={warning ? '贴出去以前，请再改一改' : '贴出去的话里没有人名'}
      note="只写到村，不写称谓；贴出去以前请再看一遍"
      kept={kept}
      acts={
        <ActionBar>
          <Button disabled={text.trim() === ''} onClick={() => void copyText(text, '已复制，可以贴到群里')}>
            复制文字
          </Button>
          <Button kind="primary" disabled={text.trim() === ''} onClick={draw}>
            生成图片
          </Button>
        </ActionBar>
      }
    >
      {warning && <Notice tone="amber">{warning}</Notice>}
      {error && <Notice tone="amber">{error}</Notice>}
      {picture && (
        <Card title="公示图片">
          <Image
            className="courtyard-picture"
            src={picture}
            mode="widthFix"
            showMenuByLongpress
            {...spokenImage('院坝会情况的公示图片')}
          />
          <View className="courtyard-quiet">长按图片（电脑上按右键）保存或转发。</View>
        </Card>
      )}
      <Card>
        <TextArea label="公开摘要" value={text} onChange={change} maxLength={maxLetters} />
      </Card>
    </Page>
  )
}
