import { useEffect, useState } from 'react'
import { keepAwake } from '../../platform/keepAwake'
import { serverNow } from '../../platform/serverClock'
import { codeAt, type CodeMaker, type ShownCode } from './rotatingCode'

const everyMs = 250

const same = (a: ShownCode | undefined, b: ShownCode) => a?.text === b.text && a.secondsLeft === b.secondsLeft

/** The code to show now, changing by itself; the screen stays lit meanwhile. Nothing without a maker. */
export function useRotatingCode(maker: CodeMaker | undefined): ShownCode | undefined {
  const [shown, setShown] = useState<ShownCode>()
  const { direction, handle, key, urlPrefix } = maker ?? {}
  useEffect(() => {
    if (!direction || !handle || !key) return
    const look = () => {
      const next = codeAt({ direction, handle, key, urlPrefix: urlPrefix ?? '' }, serverNow())
      setShown((last) => (same(last, next) ? last : next))
    }
    look()
    const timer = setInterval(look, everyMs)
    keepAwake(true)
    return () => {
      clearInterval(timer)
      keepAwake(false)
      setShown(undefined)
    }
  }, [direction, handle, key, urlPrefix])
  return maker && shown
}
