import { Gate } from '../../../features/session/Gate'
import { MyDevice } from '../../../features/session/MyDevice'

export default function SessionDevicePage() {
  return (
    <Gate>
      <MyDevice />
    </Gate>
  )
}
