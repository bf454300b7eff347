import { useEffect } from 'react'
import { startAgain } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useSession, welcome } from '../../platform/session'
import { takeAgreed } from './agreed'
import { agree } from './api'
import { goOn } from './wanted'

/** What was agreed to before the binding goes to the server now; where it cannot, and for anybody else, the notice is shown. */
async function giveAgreement(): Promise<void> {
  const given = takeAgreed() && (await agree().catch(() => undefined))
  if (given && given.ok) welcome(given.value.me)
  else await startAgain(routes.consent)
}

/** On the pages before the door: once nothing more is asked of this person here, goes on by itself. */
export function useOnward(here: 'bind' | 'consent'): void {
  const state = useSession((session) => session.state)
  useEffect(() => {
    if (state === 'ready') goOn()
    else if (state === 'consentNeeded' && here === 'bind') void giveAgreement()
    else if (state === 'unbound' && here === 'consent') void startAgain(routes.bind)
  }, [state, here])
}
