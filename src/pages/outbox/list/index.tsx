import { Outbox } from '../../../features/outbox/Outbox'
import { Gate } from '../../../features/session/Gate'

export default function OutboxPage() {
  return (
    <Gate>
      <Outbox />
    </Gate>
  )
}
