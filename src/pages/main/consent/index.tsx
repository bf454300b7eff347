import { Caught } from '../../../components/Caught'
import { Consent } from '../../../features/session/Consent'

export default function ConsentPage() {
  return (
    <Caught>
      <Consent />
    </Caught>
  )
}
