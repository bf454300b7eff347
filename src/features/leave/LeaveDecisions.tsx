import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { useAnswer } from '../../platform/serverState'
import { askedLeave } from '../../contract/leaveWords'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { askWaiting, decideLeave } from './api'

/** Leave that waits for the secretary: one tap to approve, a reason to refuse. */
export function LeaveDecisions({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const asked = useAnswer(`leave.waiting.${meetingId}`, () => askWaiting(meetingId))
  const waiting = (asked.data?.rows ?? []).map((leave) => ({ ...askedLeave(leave), memberId: leave.memberId }))
  const [refusing, setRefusing] = useState<(typeof waiting)[number]>()
  const { busy, problem, run } = useAct()
  if (waiting.length === 0) return null
  const decide = (memberId: string, approve: boolean, note: string | null, taken?: () => void) =>
    void run(
      () => decideLeave({ meetingId, memberId, approve, note }),
      () => {
        taken?.()
        setRefusing(undefined)
        toast(approve ? '已批准' : '已答复不批准')
        void asked.refresh()
        onDone()
      },
    )
  return (
    <Card title={`${waiting.length} 份请假等您批`} aside={<Chip tone="amber">待批</Chip>}>
      {problem && !refusing && <Notice tone="amber">{problem.message}</Notice>}
      {waiting.map((leave) => (
        <View key={leave.memberId}>
          <Row title={leave.title} note={leave.note} />
          <ActionBar>
            <Button loading={busy} label={`批准${leave.title}`} onClick={() => decide(leave.memberId, true, null)}>
              批准
            </Button>
            <Button disabled={busy} label={`不批准${leave.title}`} onClick={() => setRefusing(leave)}>
              不批准
            </Button>
          </ActionBar>
        </View>
      ))}
      {refusing && (
        <ReasonSheet
          title={`不批准${refusing.title}？`}
          text={problem?.message ?? '原因会告诉请假的同志。'}
          reasonLabel="不批准的原因"
          reasonMax={100}
          confirmText="不批准"
          busy={busy}
          keptAs={`leave.refuse.${meetingId}.${refusing.memberId}`}
          onConfirm={(note, taken) => decide(refusing.memberId, false, note, taken)}
          onCancel={() => setRefusing(undefined)}
        />
      )}
    </Card>
  )
}
