import { RecordBoard } from '../../../features/home/RecordBoard'
import { Gate } from '../../../features/session/Gate'

export default function RecordPage() {
  return (
    <Gate>
      <RecordBoard />
    </Gate>
  )
}
