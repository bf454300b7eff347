import { OrgTree } from '../../../features/org/OrgTree'
import { Gate } from '../../../features/session/Gate'

export default function OrgTreePage() {
  return (
    <Gate>
      <OrgTree />
    </Gate>
  )
}
