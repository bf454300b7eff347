import { Gate } from '../../../features/session/Gate'
import { MyPairs } from '../../../features/visit/MyPairs'

export default function MyPairsPage() {
  return (
    <Gate>
      <MyPairs />
    </Gate>
  )
}
