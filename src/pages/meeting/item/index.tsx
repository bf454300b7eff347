import { MinutesItem } from '../../../features/meeting/MinutesItem'
import { Gate } from '../../../features/session/Gate'

export default function MeetingItemPage() {
  return (
    <Gate>
      <MinutesItem />
    </Gate>
  )
}
