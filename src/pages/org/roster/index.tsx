import { RosterImport } from '../../../features/org/RosterImport'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function OrgRosterPage() {
  const { nodeId = '' } = usePageParams()
  return (
    <Gate>
      <RosterImport nodeId={nodeId} />
    </Gate>
  )
}
