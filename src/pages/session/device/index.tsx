import { Gate } from '../../../features/session/Gate'
import { MyDevice } from '../../../features/session/MyDevice'

export default function AccountDevicePage() {
  return (
    <Gate>
      <MyDevice />
    </Gate>
  )
}
