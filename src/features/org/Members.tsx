import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NodeDetail } from '../../contract/org'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { useOpenRow } from '../../components/Desk'
import { List } from '../../components/List'
import { routes } from '../../platform/routes'
import { usePages } from '../../platform/usePages'
import { askMembers } from './api'
import type { MemberLine } from './presentNode'
import { presentMemberRow } from './presentNode'
import './org.scss'

const BoundChip = ({ bound }: { bound: boolean }) => (
  <Chip tone={bound ? 'green' : 'plain'}>{bound ? '已绑定' : '未绑定'}</Chip>
)

/** The roster at and below a node, twenty at a time. */
export function Members({ node }: { node: NodeDetail }) {
  const [words, setWords] = useState('')
  const answer = usePages(`org.members.${node.id}.${words}`, (cursor) =>
    askMembers({ nodeId: node.id, cursor, ...(words && { sought: words }) }),
  )
  const branchShown = node.kind !== 'branch' && node.kind !== 'partyGroup'
  return (
    <View>
      <View className="org-heading">名册</View>
      <List
        label="名册"
        unit="人"
        answer={answer}
        ask={{ words, onAsk: setWords }}
        hint={branchShown ? '姓名、拼音首字母或党支部' : '姓名、拼音首字母'}
        empty={{
          title: '名册上还没有人',
          text: node.can.addMember
            ? '登记了党员，就可以发邀请码请他们绑定微信。'
            : '由上级党组织登记后，会出现在这里。',
        }}
      >
        {(rows) => <MemberTable lines={rows.map((row) => presentMemberRow(row))} branchShown={branchShown} />}
      </List>
    </View>
  )
}

function MemberTable({ lines, branchShown }: { lines: MemberLine[]; branchShown: boolean }) {
  const openRow = useOpenRow()
  return (
    <DataTable
      label="名册"
      items={lines}
      itemKey={({ id }) => id}
      onItem={({ id }) => openRow(routes.member, { memberId: id })}
      called={branchShown ? ({ branch, name }) => `${branch} ${name}` : undefined}
      asRow={({ initial, name, branch, note, bound }) => ({
        initial,
        title: branchShown ? `${branch} ${name}` : name,
        note,
        after: bound ? undefined : <BoundChip bound={bound} />,
      })}
      columns={[
        ...(branchShown
          ? [{ key: 'branch', head: '党支部', width: '220px', cell: ({ branch }: MemberLine) => branch }]
          : []),
        { key: 'name', head: '姓名', width: '140px', cell: ({ name }) => <View className="org-strong">{name}</View> },
        { key: 'kind', head: '身份', width: '140px', cell: ({ kind }) => kind },
        { key: 'posts', head: '职务', cell: ({ posts }) => posts },
        { key: 'bound', head: '微信', width: '100px', cell: ({ bound }) => <BoundChip bound={bound} /> },
      ]}
    />
  )
}
