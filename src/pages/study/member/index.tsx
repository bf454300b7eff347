import { Gate } from '../../../features/session/Gate'
import { MemberHours } from '../../../features/study/MemberHours'
import { usePageParams } from '../../../platform/navigate'

export default function StudyMemberPage() {
  const { memberId = '', year = '' } = usePageParams()
  return (
    <Gate>
      <MemberHours memberId={memberId} year={Number(year)} />
    </Gate>
  )
}
