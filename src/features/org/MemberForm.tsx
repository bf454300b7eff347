import { useState } from 'react'
import type { MemberDetail } from '../../contract/org'
import type { Result } from '../../platform/callAction'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Page } from '../../components/Page'
import { goBack, replacePage } from '../../platform/navigate'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { addMember, askGroups, askMember, askNode, changeMember } from './api'
import { additionOf, changeOf, emptyFields, fieldsOf, isDatedChange, type WrittenMember } from './memberFields'
import { MemberFieldset } from './MemberFieldset'

/** Adds somebody to a branch's roster. */
export function AddMemberForm({ branchId }: { branchId: string }) {
  const branch = useAnswer(`org.node.${branchId}`, () => askNode(branchId))
  return (
    <Form
      lead={branch.data?.name}
      title="登记一名党员"
      branchId={branchId}
      submitText="登记"
      submit={(fields, more) => addMember({ ...additionOf(fields, branchId, fields.clientId), ...more })}
      onDone={({ memberId }) => void replacePage(routes.member, { memberId })}
    />
  )
}

/** Changes a roster entry. */
export function ChangeMemberForm({ memberId }: { memberId: string }) {
  const answer = useAnswer(`org.member.${memberId}`, () => askMember(memberId))
  if (!answer.data)
    return (
      <Page title="修改资料">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  return <ChangeForm found={answer.data} />
}

function ChangeForm({ found }: { found: MemberDetail }) {
  // As it was when the form opened: somebody else's later change must be refused, not overwritten.
  const [member] = useState(found)
  return (
    <Form
      lead={member.branchName}
      title={`修改${member.name}的资料`}
      branchId={member.branchId}
      member={member}
      submitText="保存"
      submit={(fields, more) => changeMember({ ...changeOf(fields, { ...member, version: fields.version }), ...more })}
      onDone={goBack}
    />
  )
}

/** A number does not stay on a phone. */
const neverKept = ['phone']

interface FormProps<Value> {
  lead: string | undefined
  title: string
  branchId: string
  member?: MemberDetail
  submitText: string
  submit: (fields: WrittenMember, more: { anotherPerson?: true }) => Promise<Result<Value>>
  onDone: (value: Value) => void
}

function Form<Value>({ lead, title, branchId, member, submitText, submit, onDone }: FormProps<Value>) {
  const form = useKeptForm<WrittenMember>(
    `org.roster.${member?.id ?? branchId}`,
    () => ({ ...(member ? fieldsOf(member) : emptyFields), clientId: randomId(), version: member?.version ?? 0 }),
    neverKept,
  )
  const { fields, done, kept } = form
  const { busy, problem, run, clear } = useAct()
  const { data: groups = [] } = useAnswer(`org.groups.${branchId}`, () => askGroups(branchId))
  // Asked once of a name: whatever else is refused afterwards, that is another person.
  const [another, setAnother] = useState<string>()
  const save = (name = another) =>
    void run(() => submit(fields, name === fields.name ? { anotherPerson: true } : {}), done(onDone))
  const namesake = problem?.code === 'namesake' ? problem.message : undefined
  return (
    <Page
      lead={lead}
      title={title}
      problem={namesake === undefined ? problem : undefined}
      kept={kept}
      acts={
        <ActionBar>
          <Button kind="primary" loading={busy} disabled={fields.name.trim() === ''} onClick={() => save()}>
            {submitText}
          </Button>
        </ActionBar>
      }
    >
      <MemberFieldset
        form={form}
        groups={groups}
        phoneMasked={member?.phoneMasked ?? null}
        phoneFixed={member !== undefined && !member.can.changePhone}
        since={member ? (isDatedChange(fields, member) ? 'fromOn' : null) : 'beganOn'}
      />
      <ConfirmSheet
        open={namesake !== undefined}
        title={`名册上已有同名的“${fields.name.trim()}”`}
        text={namesake}
        confirmText="是另一位同志"
        onConfirm={() => {
          setAnother(fields.name)
          save(fields.name)
        }}
        onCancel={clear}
      />
    </Page>
  )
}
