import { Answered } from '../../components/Answered'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figures'
import { List } from '../../components/List'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { beijingDay, countedText } from '../../contract/days'
import type { PairOverview } from '../../contract/visitPairs'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { useMore } from '../../platform/usePages'
import { askOverview } from './api'
import { frequencyText, owingMark, owingText } from './presentPair'

const overviewTitle = ({ asOf, totals: { overdue } }: PairOverview): string => {
  if (asOf === null) return '下级走访情况还没有汇总'
  return overdue > 0 ? `有 ${overdue} 个联系对象超期没去` : '没有超期的联系对象'
}

/** Pairs overdue and soon due below a node; every line opens, down to the branch. */
export function Overview({ nodeId }: { nodeId: string | undefined }) {
  const answer = useAnswer(`visit.overview.${nodeId ?? ''}`, () => askOverview(nodeId))
  const seen = answer.data
  const { overdue = 0, due = 0 } = seen?.totals ?? {}
  return (
    <Page
      lead={seen?.nodeName}
      title={seen ? overviewTitle(seen) : '下级走访情况'}
      note={seen && `${countedText(seen.asOf, beijingDay(serverNow()))} · ${frequencyText(seen.frequency)}`}
    >
      <Answered answer={answer} rows={5}>
        {(found) => <Below seen={found} overdue={overdue} due={due} />}
      </Answered>
    </Page>
  )
}

function Below({ seen, overdue, due }: { seen: PairOverview; overdue: number; due: number }) {
  const { nodeId, next, left } = seen
  const answer = useMore(`visit.overview.${nodeId}`, { rows: seen.below, next, left }, async (cursor) => {
    const more = await askOverview(nodeId, cursor)
    return { rows: more.below, next: more.next }
  })
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
      <List label="下级组织" answer={answer} unit="个" empty={{ title: '下面没有党组织' }}>
        {(rows) => (
          <Card title="下级组织">
            {rows.map((each) => (
              <Row
                key={each.nodeId}
                title={each.name}
                after={
                  <StateMark state={owingMark(each.overdue, each.due)}>{owingText(each.overdue, each.due)}</StateMark>
                }
                onClick={() =>
                  each.isBranch
                    ? openPage(routes.visitBoard, { branchId: each.nodeId })
                    : openPage(routes.visitOverview, { nodeId: each.nodeId })
                }
              />
            ))}
          </Card>
        )}
      </List>
    </>
  )
}
