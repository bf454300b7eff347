import { Afterwards } from '../../../features/meeting/Afterwards'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function MeetingAfterwardsPage() {
  const { meetingId = '' } = usePageParams()
  return (
    <Gate>
      <Afterwards meetingId={meetingId} />
    </Gate>
  )
}
