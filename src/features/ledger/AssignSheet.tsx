import type { Person } from '../../contract/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { FormSheet } from '../../components/FormSheet'
import { PickerField } from '../../components/PickerField'
import { Row } from '../../components/Row'
import { TextField } from '../../components/TextField'
import { addDays } from '../../contract/days'
import type { LedgerEntryShown } from '../../contract/ledger'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { useFields } from '../../platform/useFields'
import type { ActSheetProps } from './ActSheet'
import { askPeople, assign, handOver } from './api'

/** Proposed; the person changes it where the matter wants more or less. */
const usualDays = 14
const known = ['ownerId', 'department', 'dueOn', 'verifierId', 'reason']
/** Whoever assigns verifies, unless they choose somebody. */
const byMe = 'me'

/** One accountable member, the department, the day, and who looks at it afterwards. */
export function AssignSheet({ handsOver, entry, onDone, onClose }: ActSheetProps & { handsOver: boolean }) {
  const [clientId] = useState(() => randomId())
  const [owner, setOwner] = useState<Person>()
  const [verifier, setVerifier] = useState<Person>()
  const { fields, put } = useFields({
    department: entry.department ?? '',
    dueOn: addDays(entry.today, usualDays),
    reason: '',
  })
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
      onDone,
    )
  return (
    <FormSheet
      title={handsOver ? '换责任人' : '定责任人和期限'}
      actText={handsOver ? '换责任人' : '确定'}
      ready={owner !== undefined && (!handsOver || fields.reason.trim() !== '')}
      busy={busy}
      problem={problemElsewhere(problem, known)}
      onAct={save}
      onClose={onClose}
    >
      <People
        entry={entry}
        owner={owner}
        verifier={verifier}
        onOwner={setOwner}
        onVerifier={setVerifier}
        errorOf={(field) => problemAt(problem, field)}
      />
      <TextField
        label="责任部门"
        required={false}
        value={fields.department}
        onChange={put('department')}
        maxLength={30}
        error={problemAt(problem, 'department')}
      />
      {handsOver ? (
        <TextField
          label="理由"
          value={fields.reason}
          onChange={put('reason')}
          maxLength={200}
          hint="期限不变，要改期请另办延期"
          error={problemAt(problem, 'reason')}
        />
      ) : (
        <PickerField
          label="期限"
          mode="date"
          value={fields.dueOn}
          onChange={put('dueOn')}
          start={entry.today}
          hint="先填了两周后，可以改"
          error={problemAt(problem, 'dueOn')}
        />
      )}
    </FormSheet>
  )
}

interface PeopleProps {
  entry: LedgerEntryShown
  owner: Person | undefined
  verifier: Person | undefined
  onOwner: (person: Person | undefined) => void
  onVerifier: (person: Person | undefined) => void
  errorOf: (field: string) => string | undefined
}

function People({ entry, owner, verifier, onOwner, onVerifier, errorOf }: PeopleProps) {
  const [written, setWritten] = useState('')
  const [name, setName] = useState<string | null>(null)
  const answer = useAnswer(`ledger.people.${entry.id}.${name ?? ''}`, () => askPeople(entry.id, name))
  const find = () => setName(written.trim() || null)
  const people = answer.data?.people ?? []
  const others = people.filter(({ memberId }) => memberId !== owner?.memberId)
  const offered =
    verifier && !others.some(({ memberId }) => memberId === verifier.memberId) ? [verifier, ...others] : others
  const choose = (person: Person | undefined) => {
    onOwner(person)
    if (person?.memberId === verifier?.memberId) onVerifier(undefined)
  }
  return (
    <>
      {owner ? (
        <Field label="责任人" error={errorOf('ownerId')}>
          <Row
            title={owner.name}
            after={
              <Button small label="重选责任人" onClick={() => choose(undefined)}>
                重选
              </Button>
            }
          />
        </Field>
      ) : (
        <>
          <TextField
            label="按姓名查找"
            required={false}
            value={written}
            onChange={setWritten}
            maxLength={20}
            hint="上级可以指定下级支部的同志"
            onDone={find}
          />
          <Button small onClick={find}>
            查找
          </Button>
          <Field label="责任人" error={errorOf('ownerId')}>
            <Answered answer={answer}>
              {() => <Candidates people={people} branchName={entry.branchName} onChoose={choose} />}
            </Answered>
          </Field>
        </>
      )}
      <PickerField
        label="核验人"
        mode="selector"
        value={verifier?.memberId ?? byMe}
        onChange={(chosen) => onVerifier(offered.find(({ memberId }) => memberId === chosen))}
        choices={[
          { value: byMe, text: '由我核验（我负责的由委员或上级核验）' },
          ...offered.map((each) => ({ value: each.memberId, text: each.name })),
        ]}
        hint="办好以后由这位同志核验，不能是责任人"
        error={errorOf('verifierId')}
      />
    </>
  )
}

function Candidates({
  people,
  branchName,
  onChoose,
}: {
  people: (Person & { branchName: string })[]
  branchName: string
  onChoose: (person: Person | undefined) => void
}) {
  if (people.length === 0) return <View>没有找到您可以指定的同志。</View>
  return (
    <CheckList
      single
      label="责任人"
      choices={people.map((each) => ({
        value: each.memberId,
        text: each.name,
        note: each.branchName === branchName ? undefined : each.branchName,
      }))}
      values={[]}
      onChange={([chosen]) => onChoose(people.find(({ memberId }) => memberId === chosen))}
    />
  )
}
