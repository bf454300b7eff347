import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ReasonSheet } from '../../components/ReasonSheet'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import { askedLeave } from '../../contract/leaveWords'
import { failureText } from '../../platform/errors'
import { useAnswer } from '../../platform/serverState'
import { askWaiting, decideLeave } from './api'
import { useHeldBack } from './useHeldBack'

/** Leave that waits for the secretary: one tap to approve, a reason to refuse, and five seconds to take either back. */
export function LeaveDecisions({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const asked = useAnswer(`leave.waiting.${meetingId}`, () => askWaiting(meetingId))
  const waiting = (asked.data?.rows ?? []).map((leave) => ({ ...askedLeave(leave), memberId: leave.memberId }))
  const [refusing, setRefusing] = useState<(typeof waiting)[number]>()
  const [words, setWords] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState('')
  const { stages, hold, undo } = useHeldBack()
  if (waiting.length === 0) return null
  const decide = (memberId: string, note: string | null, taken?: () => void) => {
    setProblem('')
    setRefusing(undefined)
    setWords({ ...words, [memberId]: note === null ? '准假' : '不准' })
    hold(memberId, async () => {
      try {
        const result = await decideLeave({ meetingId, memberId, approve: note === null, note })
        if (result.ok) taken?.()
        else setProblem(result.problem.message)
      } catch (error) {
        setProblem(failureText(error))
      }
      await asked.refresh()
      onDone()
    })
  }
  return (
    <Card title={`${waiting.length} 份请假等您批`} aside={<Chip tone="amber">待批</Chip>}>
      {problem && <Notice tone="amber">{problem}</Notice>}
      {waiting.map((leave) => (
        <View key={leave.memberId}>
          <Row title={leave.title} note={leave.note} />
          <Decision
            title={leave.title}
            word={words[leave.memberId] ?? ''}
            stage={stages[leave.memberId]}
            onApprove={() => decide(leave.memberId, null)}
            onRefuse={() => setRefusing(leave)}
            onUndo={() => undo(leave.memberId)}
          />
        </View>
      ))}
      {refusing && (
        <ReasonSheet
          title={`不准${refusing.title}？`}
          text="原因会告诉请假的同志。"
          reasonLabel="不准的原因"
          reasonMax={100}
          confirmText="不准"
          keptAs={`leave.refuse.${meetingId}.${refusing.memberId}`}
          onConfirm={(note, taken) => decide(refusing.memberId, note, taken)}
          onCancel={() => setRefusing(undefined)}
        />
      )}
    </Card>
  )
}

interface DecisionProps {
  title: string
  /** What was decided. */
  word: string
  stage: 'held' | 'going' | undefined
  onApprove: () => void
  onRefuse: () => void
  onUndo: () => void
}

function Decision({ title, word, stage, onApprove, onRefuse, onUndo }: DecisionProps) {
  if (stage === 'going') return <Notice>{`${word}，正在送出…`}</Notice>
  if (stage === 'held')
    return <Notice action={{ text: '撤销', onClick: onUndo }}>{`${title}：${word}。5 秒内可以撤销。`}</Notice>
  return (
    <ActionBar>
      <Button label={`准假，${title}`} onClick={onApprove}>
        准假
      </Button>
      <Button label={`不准，${title}`} onClick={onRefuse}>
        不准
      </Button>
    </ActionBar>
  )
}
