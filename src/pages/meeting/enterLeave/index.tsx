import { EnterLeave } from '../../../features/leave/EnterLeave'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function EnterLeavePage() {
  const { meetingId = '', draftId } = usePageParams()
  return (
    <Gate>
      <EnterLeave meetingId={meetingId} draftId={draftId} />
    </Gate>
  )
}
