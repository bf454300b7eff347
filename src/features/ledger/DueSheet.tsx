import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { Input } from '../../contract'
import { addDays } from '../../contract/days'
import type { Result } from '../../platform/callAction'
import { randomId } from '../../platform/random'
import { useAct } from '../../platform/useAct'
import type { ActSheetProps } from './ActSheet'
import { askExtension, extend, reopen } from './api'
import { actLabel } from './presentEntry'
import { dayLabel } from './presentRow'

type Act = 'askExtension' | 'extend' | 'grantExtension' | 'reopen'
const writers: Record<Act, (input: Input<'ledger.extend'>) => Promise<Result<unknown>>> = {
  askExtension,
  extend,
  grantExtension: extend,
  reopen,
}

/** Proposed after the day there was. */
const usualDays = 7

/** A later day and why; both days stay in the history. */
export function DueSheet({ act, entry, onDone, onClose }: ActSheetProps & { act: Act }) {
  const { asked, dueOn: current, today } = entry
  const again = act === 'reopen'
  const [clientId] = useState(() => randomId())
  const [dueOn, setDueOn] = useState(
    act === 'grantExtension' && asked
      ? asked.dueOn
      : addDays(again || current === null || current < today ? today : current, usualDays),
  )
  const [reason, setReason] = useState(act === 'grantExtension' ? (asked?.reason ?? '') : '')
  const { busy, problem, run } = useAct()
  const save = () => void run(() => writers[act]({ entryId: entry.id, clientId, dueOn, reason }), onDone)
  return (
    <Sheet
      title={actLabel[act]}
      actText={actLabel[act]}
      ready={reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
    >
      <PickerField
        label="新的期限"
        mode="date"
        value={dueOn}
        onChange={setDueOn}
        start={again || current === null || current < today ? today : addDays(current, 1)}
        hint={again || current === null ? undefined : `原来的期限是 ${dayLabel(current, today)}`}
        at="dueOn"
      />
      <TextField label="理由" value={reason} onChange={setReason} maxLength={200} hint="会记在经过里" at="reason" />
    </Sheet>
  )
}
