import { View } from '@tarojs/components'
import { useState } from 'react'
import { asOfText, beijingDay, beijingYear } from '../../contract/days'
import { Answered } from '../../components/Answered'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { StateMark } from '../../components/StateMark'
import { openPage } from '../../platform/navigate'
import { useDrawnOf } from '../../platform/pageLife'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import type { BranchDuties } from '../../contract/duty'
import { askBranch } from './api'
import { RemindSheet, type RemindedMatter } from './RemindSheet'
import { cardsOf, dutiesTitle, type DutyCard, type DutyLine } from './presentDuties'

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
        {(board) => <Duties board={board} onReminded={() => void answer.refresh()} />}
      </Answered>
    </Page>
  )
}

function Duties({ board, onReminded }: { board: BranchDuties; onReminded: () => void }) {
  const [article, setArticle] = useState<DutyCard | null>(null)
  const [reminding, setReminding] = useState<RemindedMatter | null>(null)
  const { nodeId, nodeName } = board
  return (
    <>
      {useDrawnOf(cardsOf(board), cardsAtOnce).map((card) => (
        <Duty key={card.ruleId} card={card} onArticle={() => setArticle(card)} onRemind={setReminding} />
      ))}
      {reminding && (
        <RemindSheet
          matter={reminding}
          branches={[{ nodeId, name: nodeName }]}
          onClose={() => setReminding(null)}
          onReminded={onReminded}
        />
      )}
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
  onArticle: () => void
  onRemind: (matter: RemindedMatter) => void
}
function Duty({ card, onArticle, onRemind }: DutyProps) {
  const [open, setOpen] = useState(false)
  // What is owed is never folded away.
  const shown = open ? card.before : card.before.filter(({ mark }) => mark === 'overdue' || mark === 'due')
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
      <Line line={card.now} onRemind={onRemind} />
      {shown.map((line) => (
        <Line key={line.windowId} line={line} onRemind={onRemind} />
      ))}
      {folded > 0 && (
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          {`看今年前面的 ${folded} 期`}
        </Button>
      )}
    </Card>
  )
}

function Line({ line, onRemind }: { line: DutyLine } & Pick<DutyProps, 'onRemind'>) {
  const { remind } = line
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
      {remind && (
        <Button small onClick={() => onRemind(remind)}>
          提醒一次
        </Button>
      )}
    </View>
  )
}
