import { Caught } from '../../../components/Caught'
import { Page } from '../../../components/Page'
import { About } from '../../../features/session/About'
import { useSession } from '../../../platform/session'

export default function SessionAboutPage() {
  const organName = useSession((session) => session.organName)
  return (
    <Caught>
      <Page lead="支部纪实" title="事情发生时记一次">
        <About organName={organName} />
      </Page>
    </Caught>
  )
}
