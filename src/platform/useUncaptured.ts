import { useEffect } from 'react'
import { hideFromCaptures } from './captures'
import { useShown } from './pageLife'

/** How many things on the page in front ask for it: one page may be shown before the other has gone. */
let asking = 0
const ask = (by: 1 | -1) => {
  const before = asking
  asking += by
  if (before === 0 || asking === 0) hideFromCaptures(asking > 0)
}

/** Keeps the page out of captures while it is in front and this component lives; afterwards captures are as they were. */
export function useUncaptured() {
  const shown = useShown()
  useEffect(() => {
    if (!shown) return undefined
    ask(1)
    return () => ask(-1)
  }, [shown])
}
