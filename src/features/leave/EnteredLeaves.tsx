import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Row } from '../../components/Row'
import type { EnteringLeave } from '../../contract/leave'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { takeBackLeave } from './api'
import { enteredLine } from './presentEntering'

interface EnteredLeavesProps {
  meetingId: string
  entered: EnteringLeave['entered']
  onDone: () => void
}

/** What was entered for others, each with who did and how; the wrong one is taken back with a reason. */
export function EnteredLeaves({ meetingId, entered, onDone }: EnteredLeavesProps) {
  const [taking, setTaking] = useState<EnteringLeave['entered'][number]>()
  const { busy, problem, run, clear } = useAct()
  const shut = () => {
    setTaking(undefined)
    clear()
  }
  if (entered.length === 0) return null
  const takeBack = (memberId: string, reason: string, taken: () => void) =>
    void run(
      () => takeBackLeave({ meetingId, memberId, reason }),
      () => {
        taken()
        shut()
        toast('已撤销')
        onDone()
      },
    )
  return (
    <Card title={`已代录 ${entered.length} 份`}>
      {entered.map((each) => (
        <Row
          key={each.memberId}
          {...enteredLine(each)}
          after={
            <Button small label={`撤销${each.name}的请假`} onClick={() => setTaking(each)}>
              撤销
            </Button>
          }
        />
      ))}
      {taking && (
        <ReasonSheet
          title={`撤销代录的${taking.name}请假？`}
          text={problem?.message ?? '撤销后仍算应到，原来的代录留有痕迹。'}
          reasonLabel="撤销的原因"
          reasonMax={100}
          confirmText="撤销"
          busy={busy}
          keptAs={`leave.takeBack.${meetingId}.${taking.memberId}`}
          onConfirm={(reason, taken) => takeBack(taking.memberId, reason, taken)}
          onCancel={shut}
        />
      )}
    </Card>
  )
}
