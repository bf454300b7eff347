import { Desk } from '../../../components/Desk'
import { MemberBoard } from '../../../features/org/MemberBoard'
import { NodeBoard } from '../../../features/org/NodeBoard'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'
import { routes } from '../../../platform/routes'

export default function OrgBranchPage() {
  const { nodeId = '' } = usePageParams()
  return (
    <Gate>
      <Desk
        of={routes.member}
        row="memberId"
        beside={(memberId) => <MemberBoard memberId={memberId} mayConfirm={false} />}
      >
        <NodeBoard nodeId={nodeId} />
      </Desk>
    </Gate>
  )
}
