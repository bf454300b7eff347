import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { admitGuest } from './api'

/** 列席 of someone from outside, by name and unit. */
export function GuestSheet({
  meetingId,
  onClose,
  onDone,
}: {
  meetingId: string
  onClose: () => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  // One form, one guest: a second try after a lost answer must not write them down twice.
  const { fields, field, done, kept } = useKeptForm(`attendance.guest.${meetingId}`, () => ({
    clientId: randomId(),
    name: '',
    unit: '',
  }))
  const { clientId, name, unit } = fields
  const save = () =>
    run(() => admitGuest(meetingId, { type: 'outside', clientId, name: name.trim(), unit: unit.trim() }), done(onDone))
  return (
    <Sheet
      title="登记列席"
      actText="登记"
      ready={name.trim() !== '' && unit.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <TextField label="姓名" {...field('name', 'guest.name')} maxLength={20} />
      <TextField
        label="单位"
        {...field('unit', 'guest.unit')}
        maxLength={40}
        placeholder="例如：县委党校"
        hint="只记姓名和单位，不记电话和证件号。"
      />
    </Sheet>
  )
}
