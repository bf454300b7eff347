import { Consent } from '../../../features/session/Consent'

export default function AccountConsentPage() {
  return <Consent />
}
