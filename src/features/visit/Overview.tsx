import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Figures } from '../../components/Figures'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import type { PairOverview } from '../../contract/visitPairs'
import { openPage } from '../../platform/navigate'
import { useReturn } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { useAnswer } from '../../platform/serverState'
import { askOverview } from './api'
import { frequencyText, owingMark, owingText } from './presentPair'

/** Pairs overdue and soon due below a node; every line opens, down to the branch. */
export function Overview({ nodeId }: { nodeId: string | undefined }) {
  const answer = useAnswer(`visit.overview.${nodeId ?? ''}`, () => askOverview(nodeId))
  useReturn(() => void answer.refresh())
  const seen = answer.data
  const { overdue = 0, due = 0 } = seen?.totals ?? {}
  return (
    <Page
      lead={seen?.nodeName}
      title={seen ? (overdue > 0 ? `有 ${overdue} 个联系对象超期没去` : '没有超期的联系对象') : '下级走访情况'}
      note={seen && frequencyText(seen.frequency)}
    >
      <Answered answer={answer} rows={5}>
        {(found) => <Below seen={found} overdue={overdue} due={due} />}
      </Answered>
    </Page>
  )
}

function Below({ seen: { below, more }, overdue, due }: { seen: PairOverview; overdue: number; due: number }) {
  return (
    <>
      <Card>
        <Figures
          items={[
            { label: '超期', value: overdue, tone: overdue > 0 ? 'red' : 'plain' },
            { label: '14 天内到期', value: due, tone: due > 0 ? 'amber' : 'plain' },
          ]}
        />
      </Card>
      {more && <Notice tone="amber">超期和快到期的太多，这里只数了最久的 1000 个，请到下级去看。</Notice>}
      <Card title="下级组织">
        {below.length === 0 && <EmptyState title="下面没有党组织" />}
        {below.map((each) => (
          <Row
            key={each.nodeId}
            title={each.name}
            after={<StateMark state={owingMark(each.overdue, each.due)}>{owingText(each.overdue, each.due)}</StateMark>}
            onClick={() =>
              each.isBranch
                ? openPage(routes.visitBoard, { branchId: each.nodeId })
                : openPage(routes.visitOverview, { nodeId: each.nodeId })
            }
          />
        ))}
      </Card>
    </>
  )
}
