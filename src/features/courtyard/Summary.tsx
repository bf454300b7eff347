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
import { longestSummary } from '../../contract/courtyardWords'
import { shownText, type ShownToWriter } from '../../contract/publicationWords'
import type { CourtyardNote } from '../../contract/courtyard'
import { useAct } from '../../platform/useAct'
import { copyText } from '../../platform/copy'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { askNote, publishSummary } from './api'
import { drawSummary } from './drawSummary'
import { summaryOf, summaryWarning } from './presentSummary'
import { kindOf, mostSheets } from './setSummary'
import './courtyard.scss'

const tooManySheets = `这些话分行太多，${mostSheets} 张图片也放不下。请少分几行，或点“复制文字”贴出去。`

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
  // With the words they were drawn of: a picture of other words must not be taken for these.
  const [drawn, setDrawn] = useState<{ of: string; pictures: string[] | undefined }>()
  const [drawing, setDrawing] = useState(false)
  const [asked, setAsked] = useState<{ of: string; shown: ShownToWriter }>()
  const { busy, problem, run } = useAct()
  const warning = summaryWarning(text, note)
  const held = asked?.of === text ? shownText(asked.shown) : undefined
  /** Does it once these words may be put up; what holds them is said. */
  const whenClear = (goOn: () => void) =>
    void run(
      () => publishSummary(note.id, text),
      ({ shown }) => {
        setAsked({ of: text, shown })
        if (shown.state !== 'waiting' && shown.state !== 'refused') goOn()
      },
    )
  const draw = () => {
    setDrawing(true)
    void drawSummary(text, note.branchName)
      .catch(() => undefined)
      .then((pictures) => setDrawn({ of: text, pictures }))
      .finally(() => setDrawing(false))
  }
  return (
    <Page
      title={warning ? '贴出去以前，请再改一改' : '贴出去的话里没有人名'}
      note="只写到村，不写称谓；贴出去以前请再看一遍"
      kept={kept}
      acts={
        <ActionBar>
          <Button
            disabled={text.trim() === ''}
            loading={busy}
            onClick={() => whenClear(() => void copyText(text, '已复制，可以贴到群里'))}
          >
            复制文字
          </Button>
          <Button
            kind="primary"
            disabled={text.trim() === ''}
            loading={busy || drawing}
            onClick={() => whenClear(draw)}
          >
            生成图片
          </Button>
        </ActionBar>
      }
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {held && <Notice tone="amber">{held}</Notice>}
      {warning && <Notice tone="amber">{warning}</Notice>}
      {drawn?.of === text &&
        (drawn.pictures ? (
          <Pictures pictures={drawn.pictures} />
        ) : (
          <OnScreen text={text} branchName={note.branchName} />
        ))}
      <Card>
        <TextArea label="公开摘要" value={text} onChange={put('text')} maxLength={longestSummary} />
      </Card>
    </Page>
  )
}

function Pictures({ pictures }: { pictures: readonly string[] }) {
  if (pictures.length === 0) return <Notice tone="amber">{tooManySheets}</Notice>
  const many = pictures.length > 1
  return (
    <Card title={many ? `公示图片，共 ${pictures.length} 张` : '公示图片'}>
      {pictures.map((picture, place) => (
        <Image
          key={place}
          className="courtyard-picture"
          src={picture}
          mode="widthFix"
          showMenuByLongpress
          {...spokenImage(many ? `院坝会情况的公示图片，第 ${place + 1} 张` : '院坝会情况的公示图片')}
        />
      ))}
      <View className="courtyard-quiet">{`长按图片（电脑上按右键）保存或转发${many ? '，请按顺序贴全' : ''}。`}</View>
    </Card>
  )
}

/** Where no picture can be drawn: the same words on paper, for a screenshot. */
function OnScreen({ text, branchName }: { text: string; branchName: string }) {
  return (
    <>
      <Notice tone="amber">这部手机画不出图片。请把下面这张纸截屏保存，或点“复制文字”贴出去。</Notice>
      <View className="courtyard-paper">
        <View className="courtyard-paper-brand">院坝会情况</View>
        {text
          .trim()
          .split('\n')
          .map((line, place) => (
            <View key={place} className={`courtyard-paper-${kindOf(line, place)}`}>
              {line}
            </View>
          ))}
        <View className="courtyard-paper-foot">{branchName}</View>
      </View>
    </>
  )
}
