import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { foundBy, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { useWide } from '../../platform/viewport'
import { askTree } from './api'
import type { TreeLine } from './presentTree'
import { presentTree, presentTreeTitle } from './presentTree'
import './org.scss'

/** The organ's tree, as far as this person sees it. */
export function OrgTree() {
  const me = useMe()
  const answer = useAnswer('org.tree', askTree)
  useReturn(() => void answer.refresh())
  return (
    <Page lead={me?.organName} title={answer.data ? presentTreeTitle(answer.data.nodes, me?.branchName) : '支部与党员'}>
      <List
        label="党组织"
        answer={{ ...answer, data: answer.data && presentTree(answer.data.nodes) }}
        rows={6}
        find={foundBy(({ name, kind }) => `${name} ${kind}`)}
        hint="党组织名称"
        empty={{ title: '还没有可以查看的党组织', text: '登记了组织关系后，会出现在这里。' }}
      >
        {(lines) => <Lines lines={lines} />}
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
