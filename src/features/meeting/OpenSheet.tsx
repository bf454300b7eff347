import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../components/Sheet'
import { SwitchField } from '../../components/SwitchField'
import type { MeetingDetail } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { signedInId } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { openMeeting } from './api'
import { openingText, recorderAsked } from './presentOpening'

interface OpenSheetProps {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}

/** Opens a meeting. Whether the recorder is in the room is seen, not supposed: nothing is ticked beforehand. */
export function OpenSheet({ meeting, onClose, onDone }: OpenSheetProps) {
  const [recorderHere, setHere] = useState(false)
  const { busy, problem, run } = useAct()
  const recorder = recorderAsked(meeting, signedInId())
  return (
    <Sheet
      title="现在开始签到？"
      actText="开始签到"
      busy={busy}
      problem={problem}
      onAct={() => void run(() => openMeeting({ meetingId: meeting.id, recorderHere }), onDone)}
      onClose={onClose}
    >
      <View>{openingText(meeting, serverNow())}</View>
      {recorder && (
        <SwitchField
          label={`记录人${recorder.name}已在场`}
          hint="在应到名单上的，随开会记为到会；没到的不要选，来了再签到"
          checked={recorderHere}
          onChange={setHere}
        />
      )}
    </Sheet>
  )
}
