import { Desk } from '../../../components/Desk'
import { MeetingList } from '../../../features/meeting/MeetingList'
import { Gate } from '../../../features/session/Gate'
import { routes } from '../../../platform/routes'
import { besideMeetings } from './beside'

export default function MeetingListPage() {
  return (
    <Gate>
      {besideMeetings ? (
        <Desk of={routes.meeting} row="meetingId" beside={besideMeetings}>
          <MeetingList />
        </Desk>
      ) : (
        <MeetingList />
      )}
    </Gate>
  )
}
