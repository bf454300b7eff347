import { AddMemberForm, ChangeMemberForm } from '../../../features/org/MemberForm'
import { Gate } from '../../../features/session/Gate'
import { usePageParams } from '../../../platform/navigate'

export default function OrgMemberFormPage() {
  const { memberId = '', branchId = '' } = usePageParams()
  return <Gate>{memberId ? <ChangeMemberForm memberId={memberId} /> : <AddMemberForm branchId={branchId} />}</Gate>
}
