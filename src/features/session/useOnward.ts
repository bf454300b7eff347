import { useEffect } from 'react'
import { startAgain } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { useSession } from '../../platform/session'
import { goOn } from './wanted'

/** On the pages before the door: once nothing more is asked of this person here, goes on by itself. */
export function useOnward(here: 'bind' | 'consent'): void {
  const state = useSession((session) => session.state)
  useEffect(() => {
    if (state === 'ready') goOn()
    else if (state === 'consentNeeded' && here === 'bind') void startAgain(routes.consent)
    else if (state === 'unbound' && here === 'consent') void startAgain(routes.bind)
  }, [state, here])
}
