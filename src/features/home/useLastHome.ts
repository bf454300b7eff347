import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { Home } from '../../contract/home'
import { useReturn } from '../../platform/pageLife'
import { serverNow } from '../../platform/serverClock'
import { cachedAnswer } from '../../platform/serverState'

const lastSeen = (): Home | undefined => {
  const home = cachedAnswer<Home>('home')
  return home?.today === beijingDay(serverNow()) ? home : undefined
}

/** What the home page was told today, without asking: what waits is said on the other tabs as well. */
export function useLastHome(): Home | undefined {
  const [known, setKnown] = useState(lastSeen)
  useReturn(() => setKnown(lastSeen()))
  return known
}
