import { useState } from 'react'
import { beijingDay } from '../../contract/days'
import type { OfferedTemplate } from '../../contract/message'
import { serverNow } from '../../platform/serverClock'
import { cachedAnswer, keepAnswer, useAnswer } from '../../platform/serverState'
import { takesMessages } from '../../platform/subscribe'
import { askTemplates } from './api'
import { isPaused, isStale, type Remembered } from './presentAsk'

const kept = 'message.asked'

/** What may be asked for now, and how it is remembered; undefined while there is nothing to ask. */
export function useOffer() {
  const [remembered, setRemembered] = useState(() => cachedAnswer<Remembered>(kept))
  const now = serverNow()
  const open = takesMessages() && !isPaused(remembered?.refusedAt, now)
  const stale = isStale(remembered, now)
  const answer = useAnswer(open && stale ? 'message.templates' : undefined, askTemplates)
  const offered: OfferedTemplate[] | undefined = stale ? answer.data?.offered : remembered?.offered
  const remember = (next: OfferedTemplate[], refused: boolean) => {
    const at = serverNow()
    const said = { day: beijingDay(at), offered: next, ...(refused && { refusedAt: new Date(at).toISOString() }) }
    keepAnswer(kept, said)
    setRemembered(said)
  }
  return { offered: open ? offered : undefined, remember }
}
