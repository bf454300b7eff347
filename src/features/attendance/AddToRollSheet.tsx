import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Sheet } from '../../components/Sheet'
import { PersonField } from '../../components/PersonField'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
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
  const { fields, put, done, kept } = useKeptForm(`attendance.addToRoll.${meetingId}`, () => ({
    memberId: '',
    reason: '',
  }))
  const { memberId, reason } = fields
  const save = () => run(() => correctRoll({ meetingId, memberId, change: 'add', reason: reason.trim() }), done(onDone))
  return (
    <Sheet
      title="补进应到名单"
      actText="补进名单"
      ready={memberId !== '' && reason.trim() !== ''}
      busy={busy}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <View>更正会记入会议记录；应到人数和表决基数随之改变，已登记的表决不变。</View>
      <Answered answer={choices} rows={2}>
        {({ members }) => (
          <PersonField
            label="补进谁"
            people={members.filter((member) => !onRoll.has(member.memberId))}
            nobody="没有可以补进的同志。"
            value={memberId}
            onChange={put('memberId')}
          />
        )}
      </Answered>
      <ReasonForm label="更正理由" quick={quick} value={reason} onChange={put('reason')} error={problem?.message} />
    </Sheet>
  )
}
