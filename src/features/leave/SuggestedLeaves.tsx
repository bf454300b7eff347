import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { nameApart } from '../../contract/person'
import { spanInWords } from '../../contract/studyTrainingWords'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askSuggested, enterLeave } from './api'
import { suggestedInput } from './presentEntering'

/** Those who are missing and were at a training that day: one tap enters their leave, and nothing does by itself. */
export function SuggestedLeaves({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const answer = useAnswer(`leave.suggested.${meetingId}`, () => askSuggested(meetingId))
  const { busy, problem, run } = useAct()
  if (!answer.data || answer.data.rows.length === 0) return null
  const { startAt, rows } = answer.data
  const done = () => {
    void answer.refresh()
    onDone()
  }
  return (
    <Card title="当天在外培训">
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {rows.map((leave) => (
        <Row
          key={leave.memberId}
          title={nameApart(leave)}
          note={`${leave.title}，${spanInWords(leave)} · 建议：请假（学习培训）`}
          after={
            <Button
              small
              loading={busy}
              label={`给${nameApart(leave)}记请假`}
              onClick={() => void run(() => enterLeave(suggestedInput(meetingId, startAt, leave)), done)}
            >
              记请假
            </Button>
          }
        />
      ))}
    </Card>
  )
}
