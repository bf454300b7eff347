import { Caught } from '../../../components/Caught'
import { Claim } from '../../../features/session/Claim'

export default function SessionClaimPage() {
  return (
    <Caught>
      <Claim />
    </Caught>
  )
}
