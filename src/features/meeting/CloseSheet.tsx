import { useState, type ReactNode } from 'react'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import type { WaitingLeave } from '../../contract/leave'
import { askedLeave } from '../../contract/leaveWords'
import type { MeetingDetail } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askWaitingLeaves, closeMeeting } from './api'
import {
  basisChoices,
  basisHint,
  digitsError,
  digitsHint,
  emptyClosing,
  leavesOf,
  minutesOf,
  type ClosingForm,
} from './presentClosing'
import { Unfounded } from './Unfounded'

const emptyLeaves: ClosingForm['leaves'] = {}

interface CloseSheetProps {
  meeting: MeetingDetail
  /** What ending it does, with the numbers at hand. */
  children: ReactNode
  onClose: () => void
  onDone: () => void
}

/** Ends a meeting: how long it lasted, and the leave nobody has decided yet, in one sheet. */
export function CloseSheet({ meeting, children, onClose, onDone }: CloseSheetProps) {
  // The clock goes on while the sheet is read; the figures on it must not.
  const [at] = useState(() => new Date(serverNow()).toISOString())
  const [figures, setFigures] = useState(() => emptyClosing(meeting, at))
  // The figures hold for the moment the sheet is opened at; what was answered to leave holds at any.
  const { fields, put, done, kept } = useKeptForm(`meeting.close.${meeting.id}`, () => ({ leaves: emptyLeaves }))
  const form = { ...figures, leaves: fields.leaves }
  const { busy, problem, run } = useAct()
  const asked = useAnswer(`leave.waiting.${meeting.id}`, () => askWaitingLeaves(meeting.id))
  const waiting = asked.data?.rows ?? []
  const [minutes, leaves] = [minutesOf(form, meeting, at), leavesOf(form, waiting)]
  const close = async () => {
    if (minutes === undefined || !leaves) return
    await run(() => closeMeeting({ meetingId: meeting.id, minutes, leaves }), done(onDone))
    // Somebody may have asked for leave while the sheet was open.
    await asked.refresh()
  }
  return (
    <Sheet
      title="结束这场会议？"
      actText="结束会议"
      closeText="先不结束"
      ready={asked.data !== undefined && minutes !== undefined && leaves !== undefined}
      busy={busy}
      problem={problem}
      onAct={() => void close()}
      onClose={onClose}
      kept={kept}
    >
      {children}
      <Unfounded meetingId={meeting.id} />
      <MinutesField
        form={form}
        meeting={meeting}
        at={at}
        onChange={(change) => setFigures((now) => ({ ...now, ...change }))}
      />
      {waiting.map((leave) => (
        <LeaveField
          key={leave.memberId}
          leave={leave}
          answer={form.leaves[leave.memberId]}
          onChange={(answer) => put('leaves')({ ...fields.leaves, [leave.memberId]: answer })}
        />
      ))}
    </Sheet>
  )
}

interface MinutesFieldProps {
  form: ClosingForm
  meeting: MeetingDetail
  at: string
  onChange: (change: Partial<ClosingForm>) => void
}

function MinutesField({ form, meeting, at, onChange }: MinutesFieldProps) {
  const choices = basisChoices(meeting, at)
  return (
    <>
      {choices && (
        <Field label="会议用时" hint={basisHint(meeting, at)}>
          <CheckList
            single
            label="会议用时"
            choices={choices}
            values={form.basis ? [form.basis] : []}
            onChange={([basis]) => onChange({ basis })}
          />
        </Field>
      )}
      {form.basis === 'other' && (
        <TextField
          label="会议用时（分钟）"
          hint={digitsHint(meeting, at)}
          type="number"
          value={form.digits}
          onChange={(digits) => onChange({ digits })}
          maxLength={6}
          error={digitsError(form, meeting, at)}
          at="minutes"
        />
      )}
    </>
  )
}

const answers = [
  { value: 'yes' as const, text: '批准' },
  { value: 'no' as const, text: '不批准', note: '记为缺席，原因会告诉本人' },
]

interface LeaveFieldProps {
  leave: WaitingLeave
  answer: ClosingForm['leaves'][string]
  onChange: (answer: ClosingForm['leaves'][string]) => void
}

/** Leave that was asked for and nobody has decided, settled with the meeting's end. */
export function LeaveField({ leave, answer, onChange }: LeaveFieldProps) {
  const { title: label, note: hint } = askedLeave(leave)
  const chosen = answer && (answer.approve ? 'yes' : 'no')
  return (
    <>
      <Field label={label} hint={hint}>
        <CheckList
          single
          label={label}
          choices={answers}
          values={chosen ? [chosen] : []}
          onChange={([value]) => onChange({ approve: value === 'yes', note: answer?.note ?? '' })}
        />
      </Field>
      {answer && !answer.approve && (
        <TextField
          label={`不批准${label}的原因`}
          value={answer.note}
          onChange={(note) => onChange({ approve: false, note })}
          maxLength={100}
        />
      )}
    </>
  )
}
