import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
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
  const [clientId] = useState(randomId)
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const save = () =>
    run(() => admitGuest(meetingId, { type: 'outside', clientId, name: name.trim(), unit: unit.trim() }), onDone)
  return (
    <Sheet
      title="登记列席"
      actText="登记"
      ready={name.trim() !== '' && unit.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
    >
      <TextField label="姓名" value={name} onChange={setName} maxLength={20} at="guest.name" />
      <TextField
        label="单位"
        value={unit}
        onChange={setUnit}
        maxLength={40}
        placeholder="例如：县委党校"
        hint="只记姓名和单位，不记电话和证件号。"
        at="guest.unit"
      />
    </Sheet>
  )
}
