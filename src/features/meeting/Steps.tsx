import { useState, type ReactNode } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { MeetingDetail } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { signedInId } from '../../platform/session'
import { showOnPage } from '../../platform/scroll'
import { toast } from '../../platform/tell'
import { useAct, type Act } from '../../platform/useAct'
import type { Missing } from './presentAfter'
import { stepButtons, stepViews, type StepView } from './presentMeeting'
import { ApproveSheet } from './AskAboveSheet'
import { CopySheet } from './CopySheet'
import { CloseSheet } from './CloseSheet'
import { NoticeSheet, ReachLine } from './NoticeSheet'
import { OpenSheet } from './OpenSheet'
import { ReturnSheet } from './ReturnSheet'
import { opensAtOnce } from './presentOpening'
import type { RoomView } from './roomViews'
import { openStep, viewOf, wordsAfter, writerOf } from './stepActs'
import { Unfounded } from './Unfounded'

/** Where leave that waits stands on the page. */
export const leavesId = 'leaves'

export interface Steps {
  act: Act
  /** Asked about before it is done. */
  asking: StepView | undefined
  take: (step: StepView) => void
  confirm: (reason: string, taken?: () => void) => void
  /** It was taken elsewhere: by a sheet of its own. */
  taken: () => void
  turnBack: () => void
}

const isAsked = ({ step, confirm }: StepView, meeting: MeetingDetail | undefined): boolean =>
  confirm !== undefined ||
  step === 'close' ||
  step === 'tell' ||
  step === 'copy' ||
  (step === 'open' && meeting !== undefined && !opensAtOnce(meeting, signedInId(), serverNow()))

/** Taking a step of the meeting's life: ask first where something follows from it, then do it, then show where it led. */
export function useSteps(
  meeting: MeetingDetail | undefined,
  onDone: () => void,
  go: (view: RoomView | undefined) => void,
  missing: readonly Missing[] = [],
): Steps {
  const act = useAct()
  const [asking, setAsking] = useState<StepView>()
  const after = ({ step }: StepView) => {
    setAsking(undefined)
    onDone()
    toast(wordsAfter(step))
    // The room itself turns with the state; what is to be done once it is over is the record.
    if (step === 'open') go(undefined)
    if (step === 'close') go('minutes')
    // Those who were told in a chat, or not yet, are told there.
    if (step === 'announce') setAsking({ ...stepViews.tell, once: 'announced' })
    if (step === 'cancel' && meeting?.state !== 'draft') setAsking({ ...stepViews.tell, once: 'cancelled' })
  }
  /** Submitting with something missing leads to the first of it, and says so: a grey button would say nothing. */
  const take = (step: StepView) => {
    const first = step.step === 'submit' ? missing[0] : undefined
    if (first) {
      if (first.what === 'record') go('minutes')
      else showOnPage(leavesId)
      return toast(first.words)
    }
    if (isAsked(step, meeting)) setAsking(step)
    else perform(step, '')
  }
  const perform = (view: StepView, reason: string, taken?: () => void) => {
    const write = writerOf(view.step)
    if (!meeting) return
    const inRoom = viewOf(view.step)
    if (inRoom) return go(inRoom)
    if (!write) return openStep(view.step, meeting)
    void act.run(
      () => write(meeting.id, reason),
      () => {
        taken?.()
        after(view)
      },
    )
  }
  const turnBack = () => {
    setAsking(undefined)
    act.clear()
  }
  return {
    act,
    asking,
    take,
    confirm: (reason, taken) => asking && perform(asking, reason, taken),
    taken: () => asking && after(asking),
    turnBack,
  }
}

/** The main act, at most one beside it, and the quiet ones behind 更多. */
export function StepBar({ meeting, steps }: { meeting: MeetingDetail; steps: Steps }) {
  const [more, setMore] = useState(false)
  const { main, beside, more: rest, note } = stepButtons(meeting, serverNow())
  if (!main && !beside && rest.length === 0) return null
  return (
    <>
      <ActionBar note={note}>
        {main && (
          <Button kind="primary" loading={steps.act.busy} onClick={() => steps.take(main)}>
            {main.word}
          </Button>
        )}
        {beside && (
          <Button disabled={steps.act.busy} onClick={() => steps.take(beside)}>
            {beside.word}
          </Button>
        )}
        {rest.length > 0 && (
          <Button label="更多办理事项" onClick={() => setMore(true)}>
            更多
          </Button>
        )}
      </ActionBar>
      {more && (
        <Sheet title="更多" onClose={() => setMore(false)}>
          {rest.map((step) => (
            <Row
              key={step.step}
              title={step.word}
              onClick={() => {
                setMore(false)
                steps.take(step)
              }}
            />
          ))}
        </Sheet>
      )}
    </>
  )
}

interface StepQuestionProps {
  meeting: MeetingDetail | undefined
  steps: Steps
  /** What ending it does, with the figures at hand. */
  closing: ReactNode
}
/** Makes sure before a step that something follows from. */
export function StepQuestion({ meeting, steps, closing }: StepQuestionProps) {
  const { asking, act, confirm, taken, turnBack } = steps
  const words = asking?.confirm
  if (meeting && asking?.step === 'open') return <OpenSheet meeting={meeting} onClose={turnBack} onDone={taken} />
  if (meeting && asking?.step === 'close')
    return (
      <CloseSheet meeting={meeting} onClose={turnBack} onDone={taken}>
        {closing}
      </CloseSheet>
    )
  if (meeting && asking?.step === 'tell' && (asking.once ?? meeting.state) === meeting.state)
    return <NoticeSheet meeting={meeting} onClose={turnBack} />
  if (meeting && asking?.step === 'copy') return <CopySheet meeting={meeting} onClose={turnBack} />
  if (meeting && asking?.step === 'approveAfterwards')
    return <ApproveSheet meeting={meeting} onClose={turnBack} onDone={taken} />
  if (meeting && asking?.step === 'return') return <ReturnSheet meeting={meeting} onClose={turnBack} onDone={taken} />
  const question = {
    title: words?.title ?? '',
    text: act.problem?.message ?? words?.text,
    confirmText: asking?.word ?? '',
    danger: asking?.step === 'cancel',
    // 取消 beside 取消会议 would be one word for two things (U15).
    closeText: asking?.step === 'cancel' ? '先不取消' : undefined,
    busy: act.busy,
    onCancel: turnBack,
  }
  if (meeting && asking && words?.reasonLabel)
    return (
      <ReasonSheet
        {...question}
        keptAs={`meeting.${asking.step}.${meeting.id}`}
        reasonLabel={words.reasonLabel}
        onConfirm={confirm}
      />
    )
  return (
    <ConfirmSheet open={words !== undefined} {...question} onConfirm={() => confirm('')}>
      {meeting && asking?.step === 'announce' && <ReachLine meetingId={meeting.id} />}
      {meeting && (asking?.step === 'submit' || asking?.step === 'archive') && <Unfounded meetingId={meeting.id} />}
    </ConfirmSheet>
  )
}
