import { HomeBoard } from '../../../features/home/HomeBoard'
import { Gate } from '../../../features/session/Gate'

export default function HomePage() {
  return (
    <Gate>
      <HomeBoard />
    </Gate>
  )
}
