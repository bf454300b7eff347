import { HomeBoard } from '../../features/reminder/HomeBoard'
import { Gate } from '../../features/session/Gate'

export default function HomePage() {
  return <Gate><HomeBoard /></Gate>
}
