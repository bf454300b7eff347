import { ActionBar } from '../../components/ActionBar'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { DraftsCard } from '../../components/note/DraftsCard'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import type { ContactPair, MyPairs as Mine } from '../../contract/visitPairs'
import { beijingDay } from '../../contract/days'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useMyPairs } from './api'
import { visitKit } from './kit'
import { carrierText, frequencyText, lastVisitText, myPairsTitle, pairMark } from './presentPair'
import './visit.scss'

/** Whom one is joined with, how each stands, and the way to write a visit, with or without a network. */
export function MyPairs() {
  const answer = useMyPairs()
  const refresh = () => void answer.refresh()
  const today = beijingDay(serverNow())
  const mine = answer.data
  return (
    <Page
      title={mine ? myPairsTitle(mine.pairs, today) : '我的联系对象'}
      note={mine && frequencyText(mine.frequency)}
      acts={
        mine?.can.write && (
          <ActionBar>
            <Button kind="primary" onClick={() => openPage(routes.visitForm)}>
              写走访
            </Button>
          </ActionBar>
        )
      }
    >
      <DraftsCard kit={visitKit} onSent={refresh} />
      <Answered answer={answer} rows={4}>
        {({ pairs, can }) => (
          <>
            <Pairs pairs={pairs} today={today} />
            <Ways can={can} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Pairs({ pairs, today }: { pairs: ContactPair[]; today: string }) {
  if (pairs.length === 0) {
    return (
      <Card>
        <EmptyState
          title="没有联系对象也能记走访"
          text="支部登记了您联系的群众户、支部联系的基层单位，会出现在这里。"
        />
      </Card>
    )
  }
  return (
    <Card title="我的联系">
      {pairs.map((pair) => {
        const { mark, word } = pairMark(pair, today)
        return (
          <Row
            key={pair.id}
            title={pair.whom}
            note={[pair.village, pair.kind === 'unit' && carrierText(pair), lastVisitText(pair, today)]
              .filter(Boolean)
              .join(' · ')}
            after={<StateMark state={mark}>{word}</StateMark>}
            onClick={() => openPage(routes.visitList, { pairId: pair.id, whom: pair.whom })}
          />
        )
      })}
    </Card>
  )
}

function Ways({ can: { keep, oversee, setFrequency } }: Pick<Mine, 'can'>) {
  return (
    <Card>
      <Row title="走访记录" note="写过的、同去的，和能看到的" onClick={() => openPage(routes.visitList)} />
      {keep && (
        <Row
          title={`${keep.branchName}的联系对象`}
          note="登记、结束，看谁还没去"
          onClick={() => openPage(routes.visitBoard, { branchId: keep.branchId })}
        />
      )}
      {oversee && (
        <Row
          title="下级走访超期情况"
          note={oversee.name}
          onClick={() => openPage(routes.visitOverview, { nodeId: oversee.nodeId })}
        />
      )}
      <Row
        title="走访频次"
        note={setFrequency ? '由您规定，改了留下每一版' : '本机关的规定'}
        onClick={() => openPage(routes.visitFrequency)}
      />
    </Card>
  )
}
