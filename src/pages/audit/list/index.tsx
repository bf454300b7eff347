import { AuditLog } from '../../../features/audit/AuditLog'
import { Gate } from '../../../features/session/Gate'

export default function AuditListPage() {
  return (
    <Gate>
      <AuditLog />
    </Gate>
  )
}
