import { beijingDay } from '../../contract/days'
import type { NodeRow, MemberDetail } from '../../contract/org'
import { Answered } from '../../components/Answered'
import { Sheet } from '../../components/Sheet'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { TextArea } from '../../components/TextArea'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askGroups, askTree, transfer } from './api'
import { NodeField } from './NodeField'
import { pastDayNote } from './presentSituation'

/** Moves somebody to another branch. */
export function TransferSheet({
  member,
  onDone,
  onClose,
}: {
  member: MemberDetail
  onDone: () => void
  onClose: () => void
}) {
  const tree = useAnswer('org.tree', askTree)
  const { busy, problem, run } = useAct()
  const { fields, put, field, done, kept } = useKeptForm(`org.transfer.${member.id}`, () => ({
    version: member.version,
    to: null as NodeRow | null,
    partyGroupId: '',
    reason: '',
    fromOn: undefined as string | undefined,
  }))
  const today = beijingDay(serverNow())
  const past = pastDayNote(fields.fromOn, today)
  const toBranchId = fields.to?.id
  const groups = useAnswer(toBranchId ? `org.groups.${toBranchId}` : undefined, () => askGroups(toBranchId as string))
  const chooseBranch = (to: NodeRow) => {
    put('to')(to)
    put('partyGroupId')('')
  }
  const submit = () => {
    const { version, partyGroupId, reason, fromOn } = fields
    if (toBranchId)
      void run(
        () =>
          transfer({
            memberId: member.id,
            version,
            toBranchId,
            partyGroupId: partyGroupId || null,
            reason,
            ...(fromOn && { fromOn }),
          }),
        done(onDone),
      )
  }
  return (
    <Sheet
      title={`转接${member.name}的组织关系`}
      actText="转接"
      ready={fields.to !== null && fields.reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <Notice>{`在${member.branchName}的职务和党小组随转接结束；过去的会议和签到仍记在${member.branchName}。`}</Notice>
      <Answered answer={tree} rows={2}>
        {({ nodes }) => (
          <NodeField
            label="转入的党支部"
            value={fields.to}
            near={nodes}
            fits={({ id, kind }) => kind !== 'partyGroup' && id !== member.branchId}
            onChange={chooseBranch}
            at="toBranchId"
          />
        )}
      </Answered>
      {groups.data && groups.data.length > 0 && (
        <PickerField
          mode="selector"
          label="党小组"
          required={false}
          {...field('partyGroupId')}
          choices={[{ value: '', text: '不编组' }, ...groups.data.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      <TextArea label="事由" hint="例如：工作调动。" {...field('reason')} maxLength={200} />
      <PickerField
        mode="date"
        label="从哪天起在新支部"
        hint="不填就是今天。"
        required={false}
        {...field('fromOn')}
        end={today}
      />
      {past && <Notice>{past}</Notice>}
    </Sheet>
  )
}
