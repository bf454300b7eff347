import { Gate } from '../../../features/session/Gate'
import { HourTable } from '../../../features/study/HourTable'

export default function StudyTablePage() {
  return (
    <Gate>
      <HourTable />
    </Gate>
  )
}
