import { RecordBoard } from '../../features/record/RecordBoard'
import { Gate } from '../../features/session/Gate'

export default function RecordPage() {
  return (
    <Gate>
      <RecordBoard />
    </Gate>
  )
}
