import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { List } from '../../components/List'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { useWide } from '../../platform/viewport'
import { askTree, findNodes } from './api'
import type { TreeLine } from './presentTree'
import { presentFound, presentTree, presentTreeTitle } from './presentTree'
import './org.scss'

/** The organ's tree, a level at a time: one's own way up, what one looks after and what stands right below it; any other is found by name. */
export function OrgTree() {
  const me = useMe()
  const [words, setWords] = useState('')
  const tree = useAnswer('org.tree', askTree)
  const found = useAnswer(words ? `org.found.${words}` : undefined, () => findNodes(words))
  const { data } = tree
  return (
    <Page
      lead={me?.organName}
      title={data ? presentTreeTitle(data.nodes, me?.branchName) : '支部与党员'}
      note={data?.beyond ? '点开一个党组织，看它的下级；也可以按名称查找' : undefined}
    >
      <List
        label="党组织"
        answer={
          words
            ? { ...found, data: found.data && presentFound(found.data.rows) }
            : { ...tree, data: data && presentTree(data.nodes) }
        }
        rows={6}
        ask={{ words, onAsk: setWords, beyond: data?.beyond ?? false }}
        hint="党组织名称里的几个字"
        empty={{ title: '还没有可以查看的党组织', text: '登记了组织关系后，会出现在这里。' }}
      >
        {(lines) => (
          <>
            <Lines lines={lines} />
            {words && found.data?.more && <View className="org-quiet">还有更多，请多写几个字。</View>}
          </>
        )}
      </List>
    </Page>
  )
}

const open = ({ id }: TreeLine) => void openPage(routes.orgNode, { nodeId: id })
const indent = (depth: number, step: number) => ({ paddingLeft: `${depth * step}px` })

function Lines({ lines }: { lines: TreeLine[] }) {
  const wide = useWide()
  if (!wide) {
    return (
      <Card>
        {lines.map((line) => (
          <View key={line.id} className="org-line" style={indent(line.depth, 16)}>
            <Row
              title={line.name}
              after={<Chip>{line.kind}</Chip>}
              label={`${line.name}，${line.kind}`}
              onClick={() => open(line)}
            />
          </View>
        ))}
      </Card>
    )
  }
  return (
    <DataTable
      label="党组织"
      items={lines}
      itemKey={({ id }) => id}
      onItem={open}
      asRow={({ name, kind }) => ({ title: name, note: kind })}
      columns={[
        {
          key: 'name',
          head: '党组织',
          cell: ({ name, depth }) => (
            <View className="org-strong" style={indent(depth, 24)}>
              {name}
            </View>
          ),
        },
        { key: 'kind', head: '类型', width: '140px', cell: ({ kind }) => kind },
        { key: 'parent', head: '上级', cell: ({ parentName }) => parentName },
      ]}
    />
  )
}
