import { useEffect, useState } from 'react'
import { useAnyReturn } from './pageLife'
import { serverNow } from './serverClock'

/**
 * Now by the server's clock, ms since 1970, and drawn anew at each of these ISO instants: what a page says of the time turns by
 * itself, without a question.
 */
export function useNow(turns: readonly string[]): number {
  const [, turn] = useState(0)
  // The timers of a phone stand still while the app is away.
  useAnyReturn(() => turn((count) => count + 1))
  const now = serverNow()
  const next = Math.min(...turns.map((at) => Date.parse(at)).filter((at) => at > now))
  useEffect(() => {
    if (next === Infinity) return
    const timer = setTimeout(() => turn((count) => count + 1), next - serverNow())
    return () => clearTimeout(timer)
  }, [next])
  return now
}
