import { Gate } from '../../../features/session/Gate'
import { HourTable } from '../../../features/study/HourTable'

export default function HourTablePage() {
  return (
    <Gate>
      <HourTable />
    </Gate>
  )
}
