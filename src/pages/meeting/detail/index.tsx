import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'
import { MeetingRoom } from './MeetingRoom'

export default function MeetingRoomPage() {
  const { meetingId = '', act } = usePageParams()
  return (
    <Gate>
      <MeetingRoom meetingId={meetingId} act={act} />
    </Gate>
  )
}
