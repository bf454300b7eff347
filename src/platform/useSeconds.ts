import { useEffect, useState } from 'react'
import { serverNow } from './serverClock'

const always = () => true

/** The server's time, anew each second for as long as that matters to what is drawn. */
export function useSeconds(goesOn: (now: number) => boolean = always): number {
  const [now, setNow] = useState(serverNow)
  const on = goesOn(now)
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => setNow(serverNow()), 1_000)
    return () => clearInterval(timer)
  }, [on])
  return now
}
