import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '../../components/Answered'
import { Sheet } from '../../components/Sheet'
import { PersonField } from '../../components/PersonField'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { ReasonForm } from './ReasonForm'
import { askPlanChoices, correctRoll } from './api'

const quick = ['开始时漏列', '刚转入支部', '临时要求参加']
interface AddToRollSheetProps {
  meetingId: string
  onRoll: ReadonlySet<string>
  onClose: () => void
  onDone: () => void
}

/** A correction after opening: someone who should have been on the roll. */
export function AddToRollSheet({ meetingId, onRoll, onClose, onDone }: AddToRollSheetProps) {
  const choices = useAnswer('planChoices', () => askPlanChoices())
  const { busy, problem, run } = useAct()
  const [memberId, setMemberId] = useState('')
  const [reason, setReason] = useState('')
  const save = () => run(() => correctRoll({ meetingId, memberId, change: 'add', reason: reason.trim() }), onDone)
  return (
    <Sheet
      title="补进应到名单"
      actText="补进名单"
      ready={memberId !== '' && reason.trim() !== ''}
      busy={busy}
      onAct={save}
      onClose={onClose}
    >
      <View>更正会记入会议记录；应到人数和表决基数随之改变，已登记的表决不变。</View>
      <Answered answer={choices} rows={2}>
        {({ members }) => (
          <PersonField
            label="补进谁"
            people={members.filter((member) => !onRoll.has(member.memberId))}
            nobody="没有可以补进的同志。"
            value={memberId}
            onChange={setMemberId}
          />
        )}
      </Answered>
      <ReasonForm label="更正理由" quick={quick} value={reason} onChange={setReason} error={problem?.message} />
    </Sheet>
  )
}
