import { Button } from '../../../components/Button'
import { Caught } from '../../../components/Caught'
import { Page } from '../../../components/Page'
import { PrivacyNotice } from '../../../features/session/PrivacyNotice'
import { goBack } from '../../../platform/navigate'
import { useSession } from '../../../platform/session'

export default function SessionPrivacyPage() {
  const organName = useSession((session) => session.organName)
  return (
    <Caught>
      <Page lead="支部纪实" title="我们怎样对待您的资料" acts={<Button onClick={goBack}>看完了</Button>}>
        <PrivacyNotice organName={organName} />
      </Page>
    </Caught>
  )
}
