import { Claim } from '../../../features/session/Claim'

export default function SessionClaimPage() {
  return <Claim />
}
