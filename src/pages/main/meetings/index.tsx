import { MeetingList } from '../../../features/meeting/MeetingList'
import { Gate } from '../../../features/session/Gate'

export default function MeetingListPage() {
  return (
    <Gate>
      <MeetingList />
    </Gate>
  )
}
