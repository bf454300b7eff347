import { Gate } from '../../../features/session/Gate'
import { TalkList } from '../../../features/talk/TalkList'

export default function TalkListPage() {
  return (
    <Gate>
      <TalkList />
    </Gate>
  )
}
