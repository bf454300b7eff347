import { Fragment, useEffect, type ReactNode } from 'react'
import { Card } from '../../components/Card'
import { Caught } from '../../components/Caught'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { currentPath, pageParams, pageUrl, startAgain } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { enter, useSession } from '../../platform/session'
import { storeWanted } from './wanted'

const detours = { unbound: routes.bind, consentNeeded: routes.consent } as const

/** Shows a page only to somebody who is known and has agreed; `useMe()` is never empty inside. Others are led to the door. */
export const Gate = ({ children }: { children: ReactNode }) => (
  <Caught>
    <Door>{children}</Door>
  </Caught>
)

function Door({ children }: { children: ReactNode }) {
  const { state, me, message } = useSession()
  const detour = state === 'unbound' || state === 'consentNeeded' ? detours[state] : undefined
  useEffect(() => {
    if (!detour) return
    storeWanted(pageUrl(currentPath(), pageParams()))
    void startAgain(detour)
  }, [detour])
  // Whatever a page holds is one person's: for another it is drawn anew.
  if (state === 'ready') return <Fragment key={me?.memberId}>{children}</Fragment>
  if (state === 'unreachable') return <Closed text="没有连上网络，暂时打不开。请检查网络后再试。" />
  if (state === 'refused') return <Closed text={message} />
  return (
    <Page>
      <Card>
        <Skeleton rows={4} />
      </Card>
    </Page>
  )
}

function Closed({ text }: { text: string }) {
  return (
    <Page>
      <Card>
        <ErrorState text={text} onRetry={() => void enter()} />
      </Card>
    </Page>
  )
}
