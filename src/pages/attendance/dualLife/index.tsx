import { DualLife } from '../../../features/attendance/DualLife'
import { Gate } from '../../../features/session/Gate'

export default function MeetingRoomDualLifePage() {
  return (
    <Gate>
      <DualLife />
    </Gate>
  )
}
