import { Console } from '../../../features/attendance/Console'
import { SuggestedLeaves } from '../../../features/leave/SuggestedLeaves'
import { CloseSheet } from '../../../features/meeting/CloseSheet'
import { Gate } from '../../../features/session/Gate'

export default function MeetingConsolePage() {
  return (
    <Gate>
      <Console
        closing={(sheet) => <CloseSheet {...sheet} />}
        suggested={(meetingId, onDone) => <SuggestedLeaves meetingId={meetingId} onDone={onDone} />}
      />
    </Gate>
  )
}
