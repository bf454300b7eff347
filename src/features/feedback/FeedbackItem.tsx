import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import type { FeedbackShown } from '../../contract/feedback'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { answerFeedback, askOne, carryToLedger, settleFeedback } from './api'
import { answerNote, chipOf, entryText, shownNote } from './presentFeedback'
import './feedback.scss'

type Question = 'answer' | 'toLedger'

/** One piece of feedback, its answer, and what the reader may do with it. */
export function FeedbackItem({ feedbackId }: { feedbackId: string }) {
  const answer = useAnswer(`feedback.item.${feedbackId}`, () => askOne(feedbackId))
  const [asking, setAsking] = useState<Question>()
  const refresh = () => void answer.refresh()
  const shown = answer.data
  return (
    <Page
      title={shown ? titleOf(shown) : '意见'}
      note={shown && shownNote(shown)}
      acts={shown && <Acts shown={shown} onAsk={setAsking} onDone={refresh} />}
    >
      <Answered answer={answer} rows={4}>
        {(found) => <Body shown={found} />}
      </Answered>
      {shown && asking && (
        <Asking
          question={asking}
          feedbackId={shown.id}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined)
            refresh()
          }}
        />
      )}
    </Page>
  )
}

const titleOf = ({ state, can, writer }: FeedbackShown): string => {
  if (state === 'answered') return writer === null ? '您的意见有了答复' : '这条意见已经答复'
  return can.answer ? '这条意见等您答复' : '您的意见已经送到'
}

function Body({ shown }: { shown: FeedbackShown }) {
  const { word, tone } = chipOf(shown, shown.today)
  const entry = entryText(shown)
  const entryId = shown.entry?.id
  return (
    <>
      <Card title="意见" aside={<Chip tone={tone}>{word}</Chip>}>
        <View className="feedback-text">{shown.text}</View>
      </Card>
      {shown.answer && (
        <Card title="答复">
          <View className="feedback-text">{shown.answer.words}</View>
          <View className="feedback-note">{answerNote(shown)}</View>
        </Card>
      )}
      {entry && (
        <Card tone="sunk">
          <Row
            title={entry}
            note="有人办、有人核验"
            onClick={entryId ? () => openPage(routes.ledgerEntry, { entryId }) : undefined}
          />
        </Card>
      )}
    </>
  )
}

function Acts({
  shown,
  onAsk,
  onDone,
}: {
  shown: FeedbackShown
  onAsk: (question: Question) => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  const { can, id } = shown
  const say = (settled: boolean) => void run(() => settleFeedback(id, settled), onDone)
  if (!can.answer && !can.settle && !can.toLedger) return null
  return (
    <>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <ActionBar note={can.settle ? '只问一次' : undefined}>
        {can.answer && (
          <Button kind="primary" onClick={() => onAsk('answer')}>
            答复
          </Button>
        )}
        {can.toLedger && <Button onClick={() => onAsk('toLedger')}>转台账</Button>}
        {can.settle && (
          <Button kind="primary" loading={busy} onClick={() => say(true)}>
            解决了
          </Button>
        )}
        {can.settle && (
          <Button disabled={busy} onClick={() => say(false)}>
            还没解决
          </Button>
        )}
      </ActionBar>
    </>
  )
}

const questions = {
  answer: {
    title: '答复这条意见',
    text: '提意见的同志会看到您的姓名和答复。',
    reasonLabel: '答复',
    reasonHint: '请勿填写涉密内容',
    reasonMax: 1000,
    confirmText: '答复',
    write: answerFeedback,
  },
  toLedger: {
    title: '转到台账',
    text: '台账里只有这一句话，不写是谁提的；办好以后由您回复。',
    reasonLabel: '事项',
    reasonHint: '一句话写清要办什么，不写姓名',
    reasonMax: 200,
    confirmText: '转台账',
    write: carryToLedger,
  },
}

function Asking({
  question,
  feedbackId,
  onDone,
  onClose,
}: {
  question: Question
  feedbackId: string
  onDone: () => void
  onClose: () => void
}) {
  const { busy, problem, run } = useAct()
  const { text, write, ...words } = questions[question]
  return (
    <ReasonSheet
      keptAs={`feedback.${question}.${feedbackId}`}
      {...words}
      text={problem?.message ?? text}
      busy={busy}
      onConfirm={(text, taken) =>
        void run<unknown>(
          () => write(feedbackId, question === 'toLedger' ? text.replace(/\s+/g, ' ') : text),
          () => {
            taken()
            onDone()
          },
        )
      }
      onCancel={onClose}
    />
  )
}
