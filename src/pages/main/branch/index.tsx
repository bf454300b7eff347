import { PlacesBoard } from '../../../features/home/PlacesBoard'
import { Gate } from '../../../features/session/Gate'

export default function BranchPage() {
  return (
    <Gate>
      <PlacesBoard />
    </Gate>
  )
}
