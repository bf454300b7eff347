import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useAnswer, type Answer } from '../../platform/serverState'
import { useMe } from '../../platform/session'
import { openTab } from '../../platform/tabAsked'
import { askOverdue, askWaiting } from './api'
import { overdueOf, waitingOf, type Beside as Shown } from './presentBeside'

/** What waits for the reader's own word, and what is late in the ledger: each line opens its record. */
export function Beside({ nodeId }: { nodeId: string }) {
  const me = useMe()
  const reviews = me?.can.reviewMeetings ?? false
  const waiting = useAnswer(reviews ? `duty.waiting.${nodeId}` : undefined, () => askWaiting(nodeId))
  const ledger = useAnswer(`duty.overdue.${nodeId}`, () => askOverdue(nodeId))
  return (
    <View className="board-beside">
      {reviews && (
        <Waits
          answer={waiting}
          of={waitingOf}
          onRow={(meetingId) => void openPage(routes.meeting, { meetingId })}
          onAll={() => void openTab(routes.meetings, { nodeId })}
        />
      )}
      <Waits
        answer={ledger}
        of={overdueOf}
        onRow={(entryId) => void openPage(routes.ledgerEntry, { entryId })}
        onAll={() => void openPage(routes.ledger, { view: 'due', nodeId })}
      />
    </View>
  )
}

interface WaitsProps<Data> {
  answer: Answer<Data>
  of: (data: Data) => Shown
  onRow: (id: string) => void
  onAll: () => void
}
function Waits<Data>({ answer, of, onRow, onAll }: WaitsProps<Data>) {
  return (
    <Answered answer={answer} rows={2}>
      {(data) => {
        const { title, rows } = of(data)
        return (
          <Card
            title={title}
            aside={
              rows.length > 0 && (
                <Button kind="quiet" small label={`${title}，看全部`} onClick={onAll}>
                  全部 ›
                </Button>
              )
            }
          >
            {rows.map((row) => (
              <Row key={row.id} title={row.title} note={row.note} onClick={() => onRow(row.id)} />
            ))}
          </Card>
        )
      }}
    </Answered>
  )
}
