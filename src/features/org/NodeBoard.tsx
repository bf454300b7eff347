import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { NodeDetail } from '../../contract/org'
import { nodeLabel } from '../../contract/vocabulary'
import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Facts } from '../../components/Facts'
import { List } from '../../components/List'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMore } from '../../platform/usePages'
import { askChildren, askNode } from './api'
import { AddNodeSheet } from './AddNodeSheet'
import { BranchTypeSheet } from './BranchTypeSheet'
import { Members } from './Members'
import { Notices } from './Notices'
import type { NodeView } from './presentNode'
import { presentNode } from './presentNode'
import { RenameSheet } from './RenameSheet'
import './org.scss'

/** A party organization: who holds its posts, what stands under it, who belongs to it. */
export function NodeBoard({ nodeId }: { nodeId: string }) {
  const answer = useAnswer(`org.node.${nodeId}`, () => askNode(nodeId))
  const [sheet, setSheet] = useState<'add' | 'rename' | 'type'>()
  const node = answer.data
  const view = node && presentNode(node, beijingDay(serverNow()))
  const done = () => {
    setSheet(undefined)
    void answer.refresh()
  }
  return (
    <Page
      lead={view?.lead}
      title={view?.title ?? '党组织'}
      note={view?.counted || undefined}
      filters={
        node && (node.can.rename || node.can.importRoster) ? (
          <Managing node={node} onRename={() => setSheet('rename')} onType={() => setSheet('type')} />
        ) : undefined
      }
      acts={node && <NodeActs node={node} canHold={Boolean(view?.childKinds.length)} onAdd={() => setSheet('add')} />}
    >
      <Answered answer={answer} rows={6}>
        {(found) => view && <Sections node={found} view={view} />}
      </Answered>
      {node && view && sheet === 'add' && (
        <AddNodeSheet node={node} kinds={view.childKinds} onDone={done} onClose={() => setSheet(undefined)} />
      )}
      {node && sheet === 'rename' && <RenameSheet node={node} onDone={done} onClose={() => setSheet(undefined)} />}
      {node && sheet === 'type' && <BranchTypeSheet node={node} onDone={done} onClose={() => setSheet(undefined)} />}
    </Page>
  )
}

interface ManagingProps {
  node: NodeDetail
  onRename: () => void
  onType: () => void
}
function Managing({ node: { can, id, kind }, onRename, onType }: ManagingProps) {
  return (
    <>
      {can.rename && (
        <Button small onClick={onRename}>
          改名称
        </Button>
      )}
      {can.rename && kind === 'branch' && (
        <Button small onClick={onType}>
          支部类别
        </Button>
      )}
      {can.importRoster && (
        <Button small onClick={() => openPage(routes.roster, { nodeId: id })}>
          从表格导入
        </Button>
      )}
    </>
  )
}

function NodeActs({ node, canHold, onAdd }: { node: NodeDetail; canHold: boolean; onAdd: () => void }) {
  const { addMember, addChild } = node.can
  if (!addMember && !(addChild && canHold)) return null
  const below = node.kind === 'branch' ? '设党小组' : '设下级组织'
  // People are added where they belong, a branch; above it the next thing to add is another organization.
  const memberFirst = addMember && node.kind === 'branch'
  return (
    <ActionBar>
      {memberFirst && (
        <Button kind="primary" onClick={() => openPage(routes.memberForm, { branchId: node.id })}>
          登记党员
        </Button>
      )}
      {addChild && canHold && (
        <Button kind={memberFirst ? 'secondary' : 'primary'} onClick={onAdd}>
          {below}
        </Button>
      )}
    </ActionBar>
  )
}

function Sections({ node, view }: { node: NodeDetail; view: NodeView }) {
  const { can } = node
  return (
    <>
      <View className={node.children.length > 0 ? 'org-columns' : undefined}>
        <Holders node={node} view={view} />
        {node.children.length > 0 && <Children node={node} />}
      </View>
      {view.setUp && (
        <Card title={view.setUp.title}>
          <Facts facts={view.setUp.lines} />
        </Card>
      )}
      {can.seeMembers && node.kind !== 'partyGroup' && <Notices node={node} />}
      {can.seeDuties && (
        <Button
          kind="quiet"
          onClick={() => openPage(node.kind === 'branch' ? routes.branchDuties : routes.dutyBoard, { nodeId: node.id })}
        >
          {node.kind === 'branch' ? '这个支部还差什么 ›' : '各支部应完成的事项 ›'}
        </Button>
      )}
      {(can.seeDuties || can.seeDualLife) && node.kind !== 'partyGroup' && (
        <Button kind="quiet" onClick={() => openPage(routes.papers, { nodeId: node.id })}>
          取走表册 ›
        </Button>
      )}
      {can.seeDualLife && (
        <Button kind="quiet" onClick={() => openPage(routes.dualLife, { nodeId: node.id })}>
          领导干部双重组织生活 ›
        </Button>
      )}
      {can.seeMembers && <Members node={node} />}
    </>
  )
}

/** Twenty come with the page, the others when they are asked for. */
function Children({ node }: { node: NodeDetail }) {
  const first = { rows: node.children, next: node.moreChildren }
  const answer = useMore(`org.children.${node.id}`, first, (cursor) => askChildren(node.id, cursor))
  return (
    <Card title="下级组织">
      <List label="下级组织" answer={answer} empty={{ title: '下面没有党组织' }}>
        {(rows) =>
          rows.map((row) => (
            <Row
              key={row.id}
              title={row.name}
              after={<Chip>{nodeLabel(row)}</Chip>}
              label={`${row.name}，${nodeLabel(row)}`}
              onClick={() => openPage(routes.orgNode, { nodeId: row.id })}
            />
          ))
        }
      </List>
    </Card>
  )
}

function Holders({ node: { can }, view }: { node: NodeDetail; view: NodeView }) {
  return (
    <Card title="任职">
      {view.holders.length === 0 && (
        <EmptyState title={view.holdersEmpty} text={can.appoint ? '打开一名党员的资料，就可以任职。' : undefined} />
      )}
      {view.holders.map(({ key, memberId, name, post, term, chip }) => (
        <Row
          key={key}
          initial={name.slice(0, 1)}
          title={`${name}　${post}`}
          note={term}
          after={chip && <Chip tone={chip.tone}>{chip.text}</Chip>}
          onClick={can.seeMembers ? () => openPage(routes.member, { memberId }) : undefined}
        />
      ))}
    </Card>
  )
}
