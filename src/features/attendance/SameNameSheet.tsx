import { View } from '@tarojs/components'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import type { RollRow } from '../../contract/attendance'
import type { MeetingDetail } from '../../contract/meeting'
import { nameApart } from '../../contract/person'
import { useAct } from '../../platform/useAct'
import { confirmByHand, enterLate } from './api'

interface SameNameSheetProps {
  meeting: Pick<MeetingDetail, 'id' | 'state' | 'startAt'>
  question: string
  /** Those of the roll who bear the name; empty where it is a guest's. */
  onRoll: readonly RollRow[]
  onAnother: () => void
  /** It was the same person: on record by now. */
  onSame: () => void
  onClose: () => void
}
const reason = '登记列席时认出，是名单上的同志'

/** Whether a guest is somebody who stands here already: of the roll, then they are entered as themselves; or sitting in. */
export function SameNameSheet({ meeting, question, onRoll, onAnother, onSame, onClose }: SameNameSheetProps) {
  const { problem, run } = useAct()
  const enter = ({ memberId }: RollRow) => {
    const who = { meetingId: meeting.id, memberId: memberId ?? '', reason }
    // With the door shut only a meeting on paper still takes guests: they were there from its start.
    const act = () =>
      meeting.state === 'open' ? confirmByHand(who) : enterLate({ ...who, arrivedAt: meeting.startAt })
    void run(act, onSame)
  }
  return (
    <Sheet title="是同一位吗？" problem={problem} onBack={onClose} onClose={onClose}>
      <View>{question}</View>
      {onRoll.map((row) => (
        <Row
          key={row.memberId}
          title={`是，按${nameApart(row)}本人登记`}
          note={[row.from, row.arrivedAt && '已经签到'].filter(Boolean).join(' · ')}
          onClick={() => (row.arrivedAt ? onSame() : enter(row))}
        />
      ))}
      {onRoll.length === 0 && <Row title="是同一位" note="不再登记" onClick={onSame} />}
      <Row title="不是，是另一位" note="按列席登记，写单位以示区别" onClick={onAnother} />
    </Sheet>
  )
}
