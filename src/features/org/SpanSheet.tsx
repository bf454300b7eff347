import type { DaySpan } from '../../contract/workdays'
import { PickerField } from '../../components/PickerField'
import { Sheet, type SheetProps } from '../../components/Sheet'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { useKeptForm } from '../../platform/outbox'

const empty: { working: boolean; name: string; fromOn: string | undefined; toOn: string | undefined } = {
  working: false,
  name: '',
  fromOn: undefined,
  toOn: undefined,
}

/** A stretch of days off, or of days worked in exchange. */
export function SpanSheet({
  busy,
  problem,
  onAdd,
  onClose,
}: Pick<SheetProps, 'busy' | 'problem' | 'onClose'> & { onAdd: (span: DaySpan, onDone: () => void) => void }) {
  const { fields, put, field, kept } = useKeptForm('org.workdays', () => empty)
  const { working, name, fromOn, toOn } = fields
  const add = () => fromOn && onAdd({ name, fromOn, toOn: toOn ?? fromOn, working }, () => kept.forget())
  return (
    <Sheet
      title="登记休息或上班的日子"
      actText="登记"
      ready={name.trim() !== '' && Boolean(fromOn)}
      busy={busy}
      problem={problem}
      onAct={add}
      onClose={onClose}
      kept={kept}
    >
      <SwitchField label="这些天上班（调休）" checked={working} onChange={put('working')} />
      <TextField label="名称" {...field('name')} maxLength={20} hint="例如：国庆节、国庆节调休上班。" />
      <PickerField mode="date" label="从哪天起" {...field('fromOn')} />
      <PickerField mode="date" label="到哪天（含当天）" required={false} {...field('toOn')} placeholder="就这一天" />
    </Sheet>
  )
}
