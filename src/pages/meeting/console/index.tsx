import { Caught } from '../../../components/Caught'
import { OldAddress } from '../../../features/meeting/OldAddress'

export default function MeetingConsolePage() {
  return <OldAddress view="roll" />
}
