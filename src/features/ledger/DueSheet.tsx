import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import type { Input } from '../../contract'
import { addDays } from '../../contract/days'
import type { Result } from '../../platform/callAction'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
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
  const { fields, field, done, kept } = useKeptForm(`ledger.${act}.${entry.id}`, () => ({
    clientId: randomId(),
    dueOn:
      act === 'grantExtension' && asked
        ? asked.dueOn
        : addDays(again || current === null || current < today ? today : current, usualDays),
    reason: act === 'grantExtension' ? (asked?.reason ?? '') : '',
  }))
  const { busy, problem, run } = useAct()
  const save = () => void run(() => writers[act]({ entryId: entry.id, ...fields }), done(onDone))
  return (
    <Sheet
      title={actLabel[act]}
      actText={actLabel[act]}
      ready={fields.reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <PickerField
        label="新的期限"
        mode="date"
        {...field('dueOn')}
        start={again || current === null || current < today ? today : addDays(current, 1)}
        hint={again || current === null ? undefined : `原来的期限是 ${dayLabel(current, today)}`}
      />
      <TextField label="理由" {...field('reason')} maxLength={200} hint="会记在经过里" />
    </Sheet>
  )
}
