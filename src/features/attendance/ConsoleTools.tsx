import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../../components/Button'
import type { HeldRoll } from './heldRoll'
import type { MeetingDetail } from '../../contract/meeting'
import { goBack, openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { toast } from '../../platform/tell'
import { AddToRollSheet } from './AddToRollSheet'
import { GuestSheet } from './GuestSheet'
import { useStoredScans } from './storedScans'
import { closingText } from './presentRoll'

type Tool = 'guest' | 'addToRoll' | 'close'

/** The sheet that ends the meeting, which is another feature's. */
export type Closing = (sheet: {
  meeting: MeetingDetail
  text: string
  onClose: () => void
  onDone: () => void
}) => ReactNode

interface ConsoleToolsProps {
  meeting: MeetingDetail
  roll: HeldRoll
  closing: Closing
  onDone: () => void
}

/** The quiet acts at the door. */
export function ConsoleTools({ meeting, roll, closing, onDone }: ConsoleToolsProps) {
  const [tool, setTool] = useState<Tool>()
  const waiting = useStoredScans((state) => state.stored).filter(({ item }) => item.meetingId === meeting.id).length
  const shut = () => setTool(undefined)
  const done = () => {
    shut()
    onDone()
  }
  const closed = () => {
    done()
    toast('会议已结束，签到已停止')
    goBack()
  }
  const { scan, enterGuest, correctRoll, close } = meeting.can
  if (!scan && !enterGuest && !correctRoll && !close) return null
  return (
    <View className="attendance-tools">
      {(scan || enterGuest) && (
        <Button small onClick={() => setTool('guest')}>
          登记列席
        </Button>
      )}
      {correctRoll && (
        <Button small onClick={() => setTool('addToRoll')}>
          补进名单
        </Button>
      )}
      {scan && (
        <Button small onClick={() => void openPage(routes.doors, { meetingId: meeting.id })}>
          签到点
        </Button>
      )}
      {close && (
        <Button small onClick={() => setTool('close')}>
          结束会议
        </Button>
      )}
      {tool === 'guest' && <GuestSheet meeting={meeting} rows={roll.rows ?? []} onClose={shut} onDone={done} />}
      {tool === 'addToRoll' && (
        <AddToRollSheet meetingId={meeting.id} rows={roll.rows ?? []} onClose={shut} onDone={done} />
      )}
      {tool === 'close' &&
        closing({
          meeting,
          text: closingText(roll.totals, waiting),
          onClose: shut,
          onDone: closed,
        })}
    </View>
  )
}
