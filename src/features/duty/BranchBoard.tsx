import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BranchDuties } from '../../contract/duty'
import { asOfText, beijingDay, beijingYear } from '../../contract/days'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { TakeAwayCard } from '../../components/papers/TakeAwayCard'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { useDrawnOf } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askBranch } from './api'
import { DueActs } from './DueActs'
import type { Doing } from './presentActs'
import { RemindAct } from './RemindSheet'
import { cardsOf, dutiesTitle, isSpared, lastOf, markOf, type DutyCard, type DutyLine } from './presentDuties'

/** A message to the page holds so many. */
const cardsAtOnce = 6

/** What the rules ask of a branch this year and how it stands: every light with its article, what counted and what is missing. */
export function BranchBoard({ nodeId }: { nodeId: string | undefined }) {
  const [year] = useState(() => beijingYear(serverNow()))
  const answer = useAnswer(`duty.branch.${nodeId ?? 'own'}.${year}`, () => askBranch(nodeId, year))
  const found = answer.data
  return (
    <Page
      title={found ? dutiesTitle(found) : '本支部还差什么'}
      note={found && `${asOfText(found.asOf, beijingDay(serverNow()))}，从会议记录和名册算出，不用填报`}
    >
      <Answered answer={answer} rows={6}>
        {(board) => (
          <>
            <Duties board={board} onDone={() => void answer.refresh()} />
            <TakeAwayCard kinds={['dutyTable']} of={{ nodeId: board.nodeId, year: board.year }} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Duties({ board, onDone }: { board: BranchDuties; onDone: () => void }) {
  const [article, setArticle] = useState<DutyCard | null>(null)
  const { nodeId, nodeName, can } = board
  const doing: Doing = { nodeId, last: lastOf(board), can }
  const cards = cardsOf(board)
  const asked = cards.filter((card) => !isSpared(card))
  const spared = cards.filter(isSpared)
  return (
    <>
      <Card>
        <Row
          title="按日历看"
          note="已开、已安排、没有开展的"
          onClick={() => void openPage(routes.dutyCalendar, { nodeId })}
        />
      </Card>
      {useDrawnOf(asked, cardsAtOnce).map((card) => (
        <Duty
          key={card.ruleId}
          card={card}
          doing={doing}
          name={nodeName}
          onDone={onDone}
          onArticle={() => setArticle(card)}
        />
      ))}
      {spared.length > 0 && (
        <Card title="今年不作要求的">
          {spared.map((card) => (
            <Row
              key={card.ruleId}
              title={card.title}
              note={card.now.note}
              after={<StateMark state={card.now.mark}>{card.now.word}</StateMark>}
              onClick={() => setArticle(card)}
            />
          ))}
        </Card>
      )}
      <Card>
        <Row title="要求和出处" note="每一条的原文、本单位怎么定" onClick={() => void openPage(routes.dutyRules)} />
        <Row
          title="联系走访"
          note="双联系的走访另有频次"
          onClick={() => void openPage(routes.visitBoard, { branchId: nodeId })}
        />
      </Card>
      <ArticleSheet
        open={article !== null}
        onClose={() => setArticle(null)}
        title={article?.title ?? ''}
        text={article?.quote ?? ''}
        source={article?.cite ?? ''}
      />
    </>
  )
}

interface DutyProps {
  card: DutyCard
  doing: Doing
  /** Of the node. */
  name: string
  onArticle: () => void
  onDone: () => void
}
function Duty({ card, doing, name, onArticle, onDone }: DutyProps) {
  const [open, setOpen] = useState(false)
  // What is owed is never folded away.
  const shown = open
    ? card.before
    : card.before.filter(({ mark }) => mark === 'overdue' || mark === 'due' || mark === 'explained')
  const folded = card.before.length - shown.length
  return (
    <Card
      title={card.title}
      aside={
        <Button kind="quiet" small onClick={onArticle}>
          规定
        </Button>
      }
    >
      <View className="duty-quote">{card.cite}</View>
      {[card.now, ...shown].map((line) => (
        <View key={line.windowId}>
          <Line line={line} />
          <DueActs due={line.due} doing={doing} onDone={onDone} />
          {line.remind && (
            <RemindAct matter={line.remind} branch={{ nodeId: doing.nodeId, name }} onReminded={onDone} />
          )}
        </View>
      ))}
      {card.people.map(({ memberId, name: person, light }) => (
        <Row
          key={memberId}
          title={person}
          note={[...light.missing, ...(light.reason ? [light.reason] : [])].join('；')}
          after={<StateMark state={markOf(light)}>{light.word}</StateMark>}
          onClick={() => void openPage(routes.member, { memberId })}
        />
      ))}
      {folded > 0 && (
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          {`看今年前面的 ${folded} 期`}
        </Button>
      )}
    </Card>
  )
}

function Line({ line }: { line: DutyLine }) {
  return (
    <View>
      <Row title={line.text} note={line.note} after={<StateMark state={line.mark}>{line.word}</StateMark>} />
      {line.records.map(({ id, title, note }) => (
        <Row
          key={`${id}${note}`}
          title={title}
          note={note}
          onClick={id === null ? undefined : () => void openPage(routes.meeting, { meetingId: id })}
        />
      ))}
    </View>
  )
}
