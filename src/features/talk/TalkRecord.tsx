import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { TalkDetail } from '../../contract/talk'
import type { TalkWords } from '../../contract/talkPrivate'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { goBack } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import { askTalk, recordTalk } from './api'
import { Lock } from './Lock'
import { Uncaptured } from './Uncaptured'
import { useWords } from './useWords'

/** The host puts down that the two talked, and, where the organ keeps words, what about. */
export function TalkRecord({ talkId }: { talkId: string }) {
  const answer = useAnswer(`talk.record.${talkId}`, () => askTalk(talkId))
  // As it was when the form opened: somebody else's later step must be refused, not overwritten.
  const [first, setFirst] = useState<TalkDetail>()
  if (!first && answer.data) setFirst(answer.data)
  if (!first)
    return (
      <Page title="记录谈心谈话">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <WithWords talk={first} />
}

/** What was written before has to be there before it can be changed. */
function WithWords({ talk }: { talk: TalkDetail }) {
  const { words, problem } = useWords(talk.id, talk.can.readWords)
  if (talk.can.readWords && !words && !problem) return <Page title="记录谈心谈话" note="正在打开内容…" />
  return <Form talk={talk} words={words} unread={problem} />
}

const blank = { text: '', difficulties: '' }

function Form({ talk, words, unread }: { talk: TalkDetail; words: TalkWords | undefined; unread: string | undefined }) {
  const [clientId] = useState(() => randomId())
  const today = beijingDay(serverNow())
  const first = {
    heldOn: talk.heldOn ?? (talk.plannedOn < today ? talk.plannedOn : today),
    place: talk.place ?? '',
    ...blank,
    ...(words && { text: words.text, difficulties: words.difficulties }),
  }
  const { fields, field } = useFields(first)
  const { busy, problem, run } = useAct()
  const { onPaper } = talk
  const [faceToFace, setFaceToFace] = useState(talk.faceToFace !== null)
  const writes = talk.talkText === 'sealed' && !unread && !onPaper
  const { heldOn, text, difficulties } = fields
  const content = !writes ? undefined : text.trim() === '' ? null : { text, difficulties }
  const save = () =>
    void run(
      () =>
        recordTalk({
          talkId: talk.id,
          version: talk.version,
          clientId,
          heldOn,
          place: fields.place.trim() || null,
          content,
          ...(onPaper && { faceToFace }),
        }),
      goBack,
    )
  // Difficulties without a text would be dropped without a word.
  const halfWritten = writes && text.trim() === '' && difficulties.trim() !== ''
  return (
    <Page
      title={`记录与${talk.counterpart.name}的谈心谈话`}
      problem={problem}
      unkept
      acts={
        <Button kind="primary" loading={busy} disabled={halfWritten || (onPaper && !faceToFace)} onClick={save}>
          {onPaper ? '保存，请组织委员或书记见证' : '保存并请对方确认'}
        </Button>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <Lock talk={{ ...talk, words: writes ? 'kept' : talk.words }} />
      {writes && <Uncaptured />}
      {unread && <Notice tone="amber">{`${unread}原来的内容保持不变。`}</Notice>}
      <Card>
        <PickerField mode="date" label="谈话日期" end={today} {...field('heldOn')} />
        <TextField label="地点" hint="可以不填" {...field('place')} maxLength={60} />
        {onPaper && (
          <SwitchField
            label="对方当面确认"
            hint={`${talk.counterpart.name}没有绑定微信：请当面念给本人听，本人认可后再打开。`}
            checked={faceToFace}
            onChange={setFaceToFace}
          />
        )}
      </Card>
      {writes && (
        <Card>
          <TextArea
            label="谈了什么"
            hint="可以不写"
            {...field('text', 'content.text')}
            maxLength={5000}
            error={halfWritten ? '写了困难，也请写一句谈了什么' : undefined}
          />
          <TextArea label="困难" hint="可以不写" {...field('difficulties', 'content.difficulties')} maxLength={1000} />
          <Notice>为了不在手机上留下内容，没保存就离开或关掉，写的字不会保留。</Notice>
        </Card>
      )}
    </Page>
  )
}
