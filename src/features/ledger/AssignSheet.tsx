import type { PersonChoice } from '../../contract/person'
import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { PersonField } from '../../components/PersonField'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { addDays } from '../../contract/days'
import type { LedgerEntryShown } from '../../contract/ledger'
import { randomId } from '../../platform/random'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import type { ActSheetProps } from './ActSheet'
import { askPeople, assign, handOver } from './api'

/** Proposed; the person changes it where the matter wants more or less. */
const usualDays = 14
const withThose = (people: readonly PersonChoice[], ...those: (PersonChoice | undefined)[]): PersonChoice[] => [
  ...those.flatMap((who) => (who && !people.some(({ memberId }) => memberId === who.memberId) ? who : [])),
  ...people,
]

/** One accountable member, the department, the day, and who looks at it afterwards. */
export function AssignSheet({ handsOver, entry, onDone, onClose }: ActSheetProps & { handsOver: boolean }) {
  const { fields, put, field, done, kept } = useKeptForm(
    `ledger.${handsOver ? 'handOver' : 'assign'}.${entry.id}`,
    () => ({
      clientId: randomId(),
      owner: undefined as PersonChoice | undefined,
      verifier: undefined as PersonChoice | undefined,
      department: entry.department ?? '',
      dueOn: addDays(entry.today, usualDays),
      reason: '',
    }),
  )
  const { clientId, owner, verifier } = fields
  const { busy, problem, run } = useAct()
  const accountable = {
    entryId: entry.id,
    clientId,
    ownerId: owner?.memberId ?? '',
    department: fields.department.trim() || null,
    verifierId: verifier?.memberId ?? null,
  }
  const save = () =>
    void run(
      () =>
        handsOver
          ? handOver({ ...accountable, reason: fields.reason })
          : assign({ ...accountable, dueOn: fields.dueOn, words: null }),
      done(onDone),
    )
  return (
    <Sheet
      title={handsOver ? '换责任人' : '明确责任人和期限'}
      actText={handsOver ? '换责任人' : '确定'}
      ready={owner !== undefined && (!handsOver || fields.reason.trim() !== '')}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <People entry={entry} owner={owner} verifier={verifier} onOwner={put('owner')} onVerifier={put('verifier')} />
      <TextField label="责任部门" required={false} {...field('department')} maxLength={30} />
      {handsOver ? (
        <TextField label="理由" {...field('reason')} maxLength={200} hint="期限不变，要改期请另办延期" />
      ) : (
        <PickerField label="期限" mode="date" {...field('dueOn')} start={entry.today} hint="先填了两周后，可以改" />
      )}
    </Sheet>
  )
}

interface PeopleProps {
  entry: LedgerEntryShown
  owner: PersonChoice | undefined
  verifier: PersonChoice | undefined
  onOwner: (person: PersonChoice | undefined) => void
  onVerifier: (person: PersonChoice | undefined) => void
}

function People({ entry, owner, verifier, onOwner, onVerifier }: PeopleProps) {
  const [name, setName] = useState<string | null>(null)
  const answer = useAnswer(`ledger.people.${entry.id}.${name ?? ''}`, () => askPeople(entry.id, name))
  // Whoever is chosen stays there, though another name has been looked for since.
  const people = answer.data && withThose(answer.data.people, owner, verifier)
  const find = (memberId: string) => people?.find((each) => each.memberId === memberId)
  const shared = {
    people,
    state: answer.state,
    nobody: '没有找到您可以指定的同志。',
    beyond: { text: '到下级支部里找', find: (words: string) => setName(words || null) },
  }
  const choose = (memberId: string) => {
    onOwner(find(memberId))
    if (memberId === verifier?.memberId) onVerifier(undefined)
  }
  return (
    <>
      <PersonField label="责任人" value={owner?.memberId ?? ''} onChange={choose} at="ownerId" {...shared} />
      <PersonField
        label="核验人"
        none="由我核验（我负责的由委员或上级核验）"
        value={verifier?.memberId ?? ''}
        onChange={(memberId) => onVerifier(find(memberId))}
        hint="办好以后由这位同志核验，不能是责任人"
        at="verifierId"
        {...shared}
        people={people?.filter(({ memberId }) => memberId !== owner?.memberId)}
      />
    </>
  )
}
