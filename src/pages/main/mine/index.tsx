import { Gate } from '../../../features/session/Gate'
import { Mine } from '../../../features/session/Mine'

export default function MinePage() {
  return (
    <Gate>
      <Mine />
    </Gate>
  )
}
