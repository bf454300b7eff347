import { Gate } from '../../../features/session/Gate'
import { Health } from '../../../features/system/Health'

export default function SystemHealthPage() {
  return (
    <Gate>
      <Health />
    </Gate>
  )
}
