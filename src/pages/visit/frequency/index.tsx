import { Gate } from '../../../features/session/Gate'
import { Frequency } from '../../../features/visit/Frequency'

export default function VisitFrequencyPage() {
  return (
    <Gate>
      <Frequency />
    </Gate>
  )
}
