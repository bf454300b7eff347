import { Caught } from '../../../components/Caught'
import { OldAddress } from '../../../features/meeting/OldAddress'

export default function MeetingMinutesPage() {
  return (
    <Caught>
      <OldAddress view="minutes" />
    </Caught>
  )
}
