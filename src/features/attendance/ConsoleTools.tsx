import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAside } from '../../components/aside'
import { Button } from '../../components/Button'
import type { HeldRoll } from './heldRoll'
import type { MeetingDetail } from '../../contract/meeting'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { AddToRollSheet } from './AddToRollSheet'
import { DoorsBeside } from './Doors'
import { GuestSheet } from './GuestSheet'

type Tool = 'guest' | 'addToRoll' | 'doors'

interface ConsoleToolsProps {
  meeting: MeetingDetail
  roll: HeldRoll
  /** To 逐个点名. */
  onCall: (() => void) | undefined
  onDone: () => void
}

/** The quiet acts at the door. */
export function ConsoleTools({ meeting, roll, onCall, onDone }: ConsoleToolsProps) {
  const [tool, setTool] = useState<Tool>()
  const beside = useAside() !== undefined
  const shut = () => setTool(undefined)
  const done = () => {
    shut()
    onDone()
  }
  const { scan, enterGuest, correctRoll } = meeting.can
  if (!scan && !enterGuest && !correctRoll) return null
  return (
    <View className="attendance-tools">
      {scan && onCall && (
        <Button small onClick={onCall}>
          逐个点名
        </Button>
      )}
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
        <Button
          small
          onClick={() => (beside ? setTool('doors') : void openPage(routes.doors, { meetingId: meeting.id }))}
        >
          签到点
        </Button>
      )}
      {tool === 'guest' && <GuestSheet meeting={meeting} rows={roll.rows ?? []} onClose={shut} onDone={done} />}
      {tool === 'doors' && <DoorsBeside meeting={meeting} onClose={shut} />}
      {tool === 'addToRoll' && (
        <AddToRollSheet meetingId={meeting.id} rows={roll.rows ?? []} onClose={shut} onDone={done} />
      )}
    </View>
  )
}
