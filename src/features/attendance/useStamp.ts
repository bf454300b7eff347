import { useState } from 'react'
import type { CheckedIn } from '../../contract/attendance'
import { useReturn } from '../../platform/pageLife'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { askStamp } from './api'

/** Whoever shows their code is told within 3 s (U7), and nobody asks for longer than a code is held up. */
const everyMs = 2_500
const forMs = 5 * 60_000
/** The clock of this phone is the server's but for so much. */
const leeway = 2_000

/** How the code that is shown was taken, once it is; asked only while it is `shown`, the page in front, for five minutes. */
export function useStamp(shown: boolean): CheckedIn | null {
  const [from, setFrom] = useState(serverNow)
  useReturn(() => setFrom(serverNow()))
  const since = new Date(from - leeway).toISOString()
  const until = new Date(from + forMs).toISOString()
  const { data } = useAnswer(shown ? `stamp.${since}` : undefined, () => askStamp(since), {
    live: { everyMs, goesOn: ({ at, row }) => row === null && at < until },
  })
  return data?.row ?? null
}
