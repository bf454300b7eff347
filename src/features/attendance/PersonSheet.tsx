import { nameApart } from '../../contract/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAside } from '../../components/aside'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import { useKeys } from '../../platform/keys'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { ReasonForm } from './ReasonForm'
import { actOnPerson } from './personActs'
import { choicesFor, isTimed, usualArrival, type PersonAct, type PersonChoice } from './presentPerson'
import { lineOf } from './presentRoll'

interface PersonSheetProps {
  meeting: MeetingDetail
  row: RollRow
  /** Opens at this act instead of the choice of acts. */
  first?: PersonAct
  onClose: () => void
  onDone: () => void
}

/** One person of the roll: how they stand, and what the secretary may do about it. */
export function PersonSheet({ meeting, row, first, onClose, onDone }: PersonSheetProps) {
  const choices = choicesFor(row, meeting.can, meeting.form)
  const [act, setAct] = useState<PersonAct | undefined>(first)
  const choice = choices.find((each) => each.act === act)
  useKeys(choice ? {} : keysOf(choices, setAct), useAside() ? 'page' : 'dialog')
  if (choice) {
    return (
      <ReasonSheet
        meeting={meeting}
        row={row}
        choice={choice}
        onBack={first ? undefined : () => setAct(undefined)}
        onClose={onClose}
        onDone={onDone}
      />
    )
  }
  const { chip, note } = lineOf(row, meeting.state !== 'open')
  return (
    <Sheet aside title={nameApart(row)} onClose={onClose}>
      <View>{[chip.word, note].filter(Boolean).join(' · ')}</View>
      {choices.map((each) => (
        <Row
          key={each.act}
          title={each.word}
          note={each.text}
          after={<View className="attendance-arrow">›</View>}
          onClick={() => setAct(each.act)}
        />
      ))}
      {choices.length === 0 && <View>现在没有需要办理的事项。</View>}
    </Sheet>
  )
}

/** 1 is the first choice, 2 the second. */
const keysOf = (choices: readonly PersonChoice[], take: (act: PersonAct) => void) =>
  Object.fromEntries(choices.map(({ act }, at) => [String(at + 1), () => take(act)]))

interface ReasonSheetProps {
  meeting: MeetingDetail
  row: RollRow
  choice: PersonChoice
  /** To the list of acts; undefined where the sheet opened with this one. */
  onBack: (() => void) | undefined
  onClose: () => void
  onDone: () => void
}

function ReasonSheet({ meeting, row, choice, onBack, onClose, onDone }: ReasonSheetProps) {
  const { busy, problem, run } = useAct()
  const { fields, put, done, kept } = useKeptForm(
    `attendance.${choice.act}.${meeting.id}.${row.memberId ?? row.rowId}`,
    () => ({ clientId: randomId(), reason: '', clock: usualArrival(meeting) }),
  )
  const { clientId, reason, clock } = fields
  const timed = isTimed(choice.act)
  const inTime = problem?.field === 'arrivedAt'
  const save = () =>
    run(() => actOnPerson(choice.act, { meeting, row, reason: reason.trim(), clock, clientId }), done(onDone))
  return (
    <Sheet
      aside
      title={`${choice.word} · ${nameApart(row)}`}
      actText={choice.word}
      ready={reason.trim() !== ''}
      busy={busy}
      danger={choice.danger}
      onAct={save}
      onBack={onBack}
      onClose={onClose}
      kept={kept}
    >
      <View>{choice.text}</View>
      <ReasonForm
        label={choice.reasonLabel}
        quick={choice.quickReasons}
        value={reason}
        onChange={put('reason')}
        error={inTime ? undefined : problem?.message}
        clock={clock}
        onClock={timed ? put('clock') : undefined}
        clockError={inTime ? problem?.message : undefined}
      />
    </Sheet>
  )
}
