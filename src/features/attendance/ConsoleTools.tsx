import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import type { Roll } from '../../contract/attendance'
import { closingFigure } from '../../contract/meetingClosing'
import type { MeetingDetail } from '../../contract/meeting'
import { goBack } from '../../platform/navigate'
import { serverNow } from '../../platform/serverClock'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { AddToRollSheet } from './AddToRollSheet'
import { GuestSheet } from './GuestSheet'
import { closeMeeting } from './api'
import { useStoredScans } from './storedScans'
import { closingText } from './presentRoll'

type Tool = 'guest' | 'addToRoll' | 'close'

/** The quiet acts at the door. */
export function ConsoleTools({ meeting, roll, onDone }: { meeting: MeetingDetail; roll: Roll; onDone: () => void }) {
  const [tool, setTool] = useState<Tool>()
  const { busy, problem, run, clear } = useAct()
  const waiting = useStoredScans((state) => state.stored).filter(({ item }) => item.meetingId === meeting.id).length
  const shut = () => {
    setTool(undefined)
    clear()
  }
  const done = () => {
    shut()
    onDone()
  }
  const closed = () => {
    done()
    toast('会议已结束，签到已停止')
    goBack()
  }
  const { scan, correctRoll, close } = meeting.can
  if (!scan && !correctRoll && !close) return null
  return (
    <View className="attendance-tools">
      {scan && (
        <Button small onClick={() => setTool('guest')}>
          登记列席
        </Button>
      )}
      {correctRoll && (
        <Button small onClick={() => setTool('addToRoll')}>
          补进名单
        </Button>
      )}
      {close && (
        <Button small onClick={() => setTool('close')}>
          结束会议
        </Button>
      )}
      {tool === 'guest' && <GuestSheet meetingId={meeting.id} onClose={shut} onDone={done} />}
      {tool === 'addToRoll' && (
        <AddToRollSheet meetingId={meeting.id} onRoll={namesOn(roll)} onClose={shut} onDone={done} />
      )}
      <ConfirmSheet
        open={tool === 'close'}
        title="结束这场会议？"
        text={problem?.message ?? closingText(roll.totals, waiting)}
        confirmText="结束会议"
        busy={busy}
        figure={closingFigure(meeting, new Date(serverNow()).toISOString())}
        onConfirm={(_reason, minutes) => void run(() => closeMeeting(meeting.id, minutes), closed)}
        onCancel={shut}
      />
    </View>
  )
}

const namesOn = ({ rows }: Roll): ReadonlySet<string> =>
  new Set((rows ?? []).flatMap(({ memberId, expected }) => (memberId && expected ? [memberId] : [])))
