import { Consent } from '../../../features/session/Consent'

export default function SessionConsentPage() {
  return <Consent />
}
