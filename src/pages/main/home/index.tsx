import { HomeBoard } from '../../../features/home/HomeBoard'
import { Gate } from '../../../features/session/Gate'
import { HoursCard } from '../../../features/study/HoursCard'

export default function HomePage() {
  return (
    <Gate>
      <HomeBoard study={<HoursCard />} />
    </Gate>
  )
}
