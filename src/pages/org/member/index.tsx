import { MemberBoard } from '../../../features/org/MemberBoard'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function OrgMemberPage() {
  const { memberId = '', confirm } = usePageParams()
  return (
    <Gate>
      <MemberBoard memberId={memberId} mayConfirm={confirm === '1'} />
    </Gate>
  )
}
