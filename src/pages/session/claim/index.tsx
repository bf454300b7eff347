import { Claim } from '../../../features/session/Claim'

export default function AccountClaimPage() {
  return <Claim />
}
