import { Caught } from '../../../components/Caught'
import { OldAddress } from '../../../features/meeting/OldAddress'

export default function MeetingCodePage() {
  return (
    <Caught>
      <OldAddress />
    </Caught>
  )
}
