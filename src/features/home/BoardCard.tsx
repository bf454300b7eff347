import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Row } from '../../components/Row'
import { boardTitle } from '../../contract/dutyBoardWords'
import type { HomeBoard } from '../../contract/home'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { Onward } from './Onward'

/** What the branches below owe: those that owe most, and the way to all of them. */
export function BoardCard({ board: { sum, owing } }: { board: HomeBoard }) {
  return (
    <Card
      title={sum ? boardTitle(sum) : '各支部应完成的事项'}
      aside={<Onward path={routes.dutyBoard}>全部支部</Onward>}
    >
      {owing.map(({ nodeId, name, isBranch, count }) => (
        <Row
          key={nodeId}
          title={name}
          after={<Chip tone="amber">{`差 ${count} 件`}</Chip>}
          onClick={() => void openPage(isBranch ? routes.branchDuties : routes.dutyBoard, { nodeId })}
        />
      ))}
      {owing.length === 0 && (
        <Row
          title={sum ? '都安排好了' : '还没有统计过，过几分钟再看'}
          note="从会议记录和名册算出，不用填报"
          onClick={() => void openPage(routes.dutyBoard)}
        />
      )}
    </Card>
  )
}
