import { Doors } from '../../../features/attendance/Doors'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function AttendanceDoorsPage() {
  const { meetingId = '' } = usePageParams()
  return (
    <Gate>
      <Doors meetingId={meetingId} />
    </Gate>
  )
}
