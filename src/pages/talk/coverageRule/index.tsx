import { Gate } from '../../../features/session/Gate'
import { CoverageRule } from '../../../features/talk/CoverageRule'

export default function TalkCoverageRulePage() {
  return (
    <Gate>
      <CoverageRule />
    </Gate>
  )
}
