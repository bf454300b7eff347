import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import type { ShownProblem } from '../../platform/errors'
import { PrivacyNotice } from './PrivacyNotice'

interface NoticePageProps {
  lead: string
  organName: string
  busy?: boolean
  problem?: ShownProblem
  onAgree: () => void
  onDecline: () => void
}

/** The notice to be read and agreed to, with both answers. */
export function NoticePage({ lead, organName, busy = false, problem, onAgree, onDecline }: NoticePageProps) {
  return (
    <Page
      lead={lead}
      title="使用前请读一读这份说明"
      problem={problem}
      acts={
        <ActionBar>
          <Button kind="primary" loading={busy} onClick={onAgree}>
            同意并继续
          </Button>
          <Button disabled={busy} onClick={onDecline}>
            不同意
          </Button>
        </ActionBar>
      }
    >
      <PrivacyNotice organName={organName} />
    </Page>
  )
}
