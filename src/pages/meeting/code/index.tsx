import { OldAddress } from '../../../features/meeting/OldAddress'

export default function MeetingCodePage() {
  return <OldAddress />
}
