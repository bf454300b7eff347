import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { MeetingDetail } from '../../contract/meeting'
import { toast } from '../../platform/tell'
import { useAct, type Act } from '../../platform/useAct'
import { stepButtons, type StepView } from './presentMeeting'
import { openStep, wordsAfter, writerOf, type StepInput } from './stepActs'

interface Steps {
  act: Act
  /** Asked about before it is done. */
  asking: StepView | undefined
  take: (step: StepView) => void
  confirm: (reason: string, minutes?: number) => void
  turnBack: () => void
}

/** Taking a step of the meeting's life: ask first where something follows from it, then do it, then show where it led. */
export function useSteps(meeting: MeetingDetail | undefined, onDone: () => void): Steps {
  const act = useAct()
  const [asking, setAsking] = useState<StepView>()
  const perform = ({ step }: StepView, input: StepInput) => {
    const write = writerOf(step)
    if (!meeting) return
    if (!write) return openStep(step, meeting)
    void act.run(
      () => write(meeting.id, input),
      () => {
        setAsking(undefined)
        onDone()
        toast(wordsAfter(step))
        if (step === 'open') openStep('console', meeting)
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
    take: (step) => (step.confirm ? setAsking(step) : perform(step, { reason: '' })),
    confirm: (reason, minutes) => asking && perform(asking, { reason, minutes }),
    turnBack,
  }
}

/** The main act, at most one beside it, and the quiet ones behind 更多. */
export function StepBar({ meeting, steps, now }: { meeting: MeetingDetail; steps: Steps; now: number }) {
  const [more, setMore] = useState(false)
  const { main, beside, more: rest } = stepButtons(meeting, now)
  if (!main && !beside && rest.length === 0) return null
  return (
    <>
      <ActionBar>
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

/** Makes sure before a step that something follows from. */
export function StepQuestion({ steps: { asking, act, confirm, turnBack } }: { steps: Steps }) {
  const words = asking?.confirm
  return (
    <ConfirmSheet
      open={words !== undefined}
      title={words?.title ?? ''}
      text={act.problem?.message ?? words?.text}
      reasonLabel={words?.reasonLabel}
      figure={words?.figure}
      confirmText={asking?.word ?? ''}
      danger={asking?.step === 'cancel'}
      busy={act.busy}
      onConfirm={confirm}
      onCancel={turnBack}
    />
  )
}
