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
import { askTree, transfer } from './api'
import { pastDayNote } from './presentSituation'
import { presentTree } from './presentTree'

const branchesOf = (nodes: NodeRow[], from: string) =>
  presentTree(nodes.filter(({ kind }) => kind !== 'partyGroup')).flatMap(({ id, name, parentName }) =>
    id === from ? [] : [{ value: id, text: parentName ? `${name}（${parentName}）` : name }],
  )
const groupsOf = (nodes: NodeRow[], branchId: string | undefined) =>
  nodes
    .filter(({ kind, parentId }) => kind === 'partyGroup' && parentId === branchId)
    .map(({ id, name }) => ({ value: id, text: name }))

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
    toBranchId: undefined as string | undefined,
    partyGroupId: '',
    reason: '',
    fromOn: undefined as string | undefined,
  }))
  const today = beijingDay(serverNow())
  const past = pastDayNote(fields.fromOn, today)
  const chooseBranch = (id: string) => {
    put('toBranchId')(id)
    put('partyGroupId')('')
  }
  const submit = () => {
    const { version, toBranchId, partyGroupId, reason, fromOn } = fields
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
      ready={Boolean(fields.toBranchId) && fields.reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <Notice>{`在${member.branchName}的职务和党小组随转接结束；过去的会议和签到仍记在${member.branchName}。`}</Notice>
      <Answered answer={tree} rows={2}>
        {({ nodes }) => {
          const groups = groupsOf(nodes, fields.toBranchId)
          return (
            <>
              <PickerField
                mode="selector"
                label="转入的党支部"
                value={fields.toBranchId}
                onChange={chooseBranch}
                choices={branchesOf(nodes, member.branchId)}
                at="toBranchId"
              />
              {groups.length > 0 && (
                <PickerField
                  mode="selector"
                  label="党小组"
                  required={false}
                  {...field('partyGroupId')}
                  choices={[{ value: '', text: '不编组' }, ...groups]}
                />
              )}
            </>
          )
        }}
      </Answered>
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
