import { Gate } from '../../../features/session/Gate'
import { TalkDetail } from '../../../features/talk/TalkDetail'
import { usePageParams } from '../../../platform/navigate'

export default function TalkDetailPage() {
  const { talkId = '' } = usePageParams()
  return (
    <Gate>
      <TalkDetail talkId={talkId} />
    </Gate>
  )
}
