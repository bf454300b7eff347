import { View } from '@tarojs/components'
import type { NodeDetail } from '../../contract/org'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { usePages } from '../../platform/usePages'
import { askMembers } from './api'
import type { MemberLine } from './presentNode'
import { presentMemberRow } from './presentNode'
import './org.scss'

const open = ({ id }: MemberLine) => void openPage(routes.member, { memberId: id })
const BoundChip = ({ bound }: { bound: boolean }) => (
  <Chip tone={bound ? 'green' : 'plain'}>{bound ? '已绑定' : '未绑定'}</Chip>
)

/** The roster at and below a node, twenty at a time. */
export function Members({ node }: { node: NodeDetail }) {
  const answer = usePages(`org.members.${node.id}`, (cursor) => askMembers(node.id, cursor))
  useReturn(() => void answer.refresh())
  const branchShown = node.kind !== 'branch' && node.kind !== 'partyGroup'
  return (
    <View>
      <View className="org-heading">名册</View>
      <Answered answer={answer} rows={5}>
        {(rows) =>
          rows.length === 0 ? (
            <Card>
              <EmptyState
                title="名册上还没有人"
                text={
                  node.can.addMember
                    ? '登记了党员，就可以发邀请码请他们绑定微信。'
                    : '由上级党组织登记后，会出现在这里。'
                }
              />
            </Card>
          ) : (
            <MemberTable lines={rows.map((row) => presentMemberRow(row, branchShown))} branchShown={branchShown} />
          )
        }
      </Answered>
      {(answer.more || answer.busy) && (
        <View className="org-more">
          <Button loading={answer.busy} onClick={answer.more}>
            再看 20 人
          </Button>
        </View>
      )}
    </View>
  )
}

function MemberTable({ lines, branchShown }: { lines: MemberLine[]; branchShown: boolean }) {
  return (
    <DataTable
      label="名册"
      items={lines}
      itemKey={({ id }) => id}
      onItem={open}
      asRow={({ initial, name, note, bound }) => ({
        initial,
        title: name,
        note,
        after: bound ? undefined : <BoundChip bound={bound} />,
      })}
      columns={[
        { key: 'name', head: '姓名', width: '140px', cell: ({ name }) => <View className="org-strong">{name}</View> },
        { key: 'kind', head: '身份', width: '140px', cell: ({ kind }) => kind },
        { key: 'posts', head: '职务', cell: ({ posts }) => posts },
        ...(branchShown ? [{ key: 'branch', head: '党支部', cell: ({ branch }: MemberLine) => branch }] : []),
        { key: 'bound', head: '微信', width: '100px', cell: ({ bound }) => <BoundChip bound={bound} /> },
      ]}
    />
  )
}
