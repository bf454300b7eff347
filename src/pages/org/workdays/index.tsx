import { Gate } from '../../../features/session/Gate'
import { Workdays } from '../../../features/org/Workdays'

export default function WorkdaysPage() {
  return (
    <Gate>
      <Workdays />
    </Gate>
  )
}
