import { Caught } from '../../../components/Caught'
import { OldAddress } from '../../../features/meeting/OldAddress'

export default function MeetingConsolePage() {
  return (
    <Caught>
      <OldAddress view="roll" />
    </Caught>
  )
}
