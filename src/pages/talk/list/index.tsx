import { Desk } from '../../../components/Desk'
import { Gate } from '../../../features/session/Gate'
import { TalkDetail } from '../../../features/talk/TalkDetail'
import { TalkList } from '../../../features/talk/TalkList'
import { routes } from '../../../platform/routes'

export default function TalkListPage() {
  return (
    <Gate>
      <Desk of={routes.talk} row="talkId" beside={(talkId) => <TalkDetail talkId={talkId} />}>
        <TalkList />
      </Desk>
    </Gate>
  )
}
