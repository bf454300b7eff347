import { MemberScan } from '../../../features/attendance/MemberScan'
import { Gate } from '../../../features/session/Gate'
import { pageParams } from '../../../platform/navigate'

export default function AttendanceScanPage() {
  return (
    <Gate>
      <OwnScan />
    </Gate>
  )
}
const OwnScan = () => <MemberScan opened={pageParams().q} />
