import { MeetingSection } from '../../../features/meeting/MeetingSection'
import { Gate } from '../../../features/session/Gate'

export default function MeetingSectionPage() {
  return (
    <Gate>
      <MeetingSection />
    </Gate>
  )
}
