import { useCallback, useRef, useState } from 'react'
import type { ProblemAnswer } from '../contract/action'
import type { Result } from './callAction'
import { failureText } from './errors'

export interface Act {
  busy: boolean
  /** The refusal of the last try: its sentence, and the field it is about. `code` is missing when no answer came. */
  problem: (Partial<ProblemAnswer> & { message: string }) | undefined
  /** Does one thing at a time: a second tap while the first is on its way does nothing. */
  run: <Value>(work: () => Promise<Result<Value>>, done?: (value: Value) => void) => Promise<void>
  clear: () => void
}

/** Doing something for a person who taps: busy while it lasts, the sentence when it is refused. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Act['problem']>()
  const running = useRef(false)
  const run = useCallback<Act['run']>(async (work, done) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      const result = await work()
      if (result.ok) done?.(result.value)
      else setProblem(result.problem)
    } catch (error) {
      setProblem({ message: failureText(error) })
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setProblem(undefined), [])
  return { busy, problem, run, clear }
}
