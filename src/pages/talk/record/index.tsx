import { Gate } from '../../../features/session/Gate'
import { TalkRecord } from '../../../features/talk/TalkRecord'
import { usePageParams } from '../../../platform/navigate'

export default function TalkRecordPage() {
  const { talkId = '' } = usePageParams()
  return (
    <Gate>
      <TalkRecord talkId={talkId} />
    </Gate>
  )
}
