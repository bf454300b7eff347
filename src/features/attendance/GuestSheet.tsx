import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { admitGuest } from './api'
import { SameNameSheet } from './SameNameSheet'

interface GuestSheetProps {
  meeting: Pick<MeetingDetail, 'id' | 'state' | 'startAt'>
  rows: readonly RollRow[]
  onClose: () => void
  onDone: () => void
}

/** 列席 of someone from outside, by name and unit; under a name that stands here already, asked once whether it is the same person. */
export function GuestSheet({ meeting, rows, onClose, onDone }: GuestSheetProps) {
  const { busy, problem, run, clear } = useAct()
  // One form, one guest: a second try after a lost answer must not write them down twice.
  const { fields, field, done, kept } = useKeptForm(`attendance.guest.${meeting.id}`, () => ({
    clientId: randomId(),
    name: '',
    unit: '',
  }))
  const { clientId } = fields
  const [name, unit] = [fields.name.trim(), fields.unit.trim()]
  const finish = done(onDone)
  const save = (another: boolean) =>
    void run(
      () => admitGuest(meeting.id, { type: 'outside', clientId, name, unit, ...(another && { another }) }),
      finish,
    )
  if (problem?.code === 'guestOnRoll' || problem?.code === 'guestTwice')
    return (
      <SameNameSheet
        meeting={meeting}
        question={problem.message}
        onRoll={problem.code === 'guestOnRoll' ? rows.filter((row) => row.memberId !== null && row.name === name) : []}
        onAnother={() => save(true)}
        onSame={() => finish(undefined)}
        onClose={clear}
      />
    )
  return (
    <Sheet
      title="登记列席"
      actText="登记"
      ready={name !== '' && unit !== ''}
      busy={busy}
      problem={problem}
      onAct={() => save(false)}
      onClose={onClose}
      kept={kept}
    >
      <TextField label="姓名" {...field('name', 'guest.name')} maxLength={20} />
      <TextField
        label="单位"
        {...field('unit', 'guest.unit')}
        maxLength={40}
        placeholder="例如：省直机关党校"
        hint="只记姓名和单位，不记电话和证件号。"
      />
    </Sheet>
  )
}
