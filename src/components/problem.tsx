import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { problemAt, problemElsewhere, type ShownProblem } from '../platform/errors'
import { Notice } from './Notice'

interface Problems {
  readonly problem: ShownProblem
  /** This field shows what is said of it. */
  claim(at: string): () => void
}
const ProblemContext = createContext<Problems>({ problem: undefined, claim: () => () => {} })

/** One form and what was said against it: each field shows its own (`at`), and what none of them shows stands above them. */
export function ProblemScope({ problem, children }: { problem: ShownProblem; children: ReactNode }) {
  const [claimed, setClaimed] = useState<readonly string[]>([])
  const claim = useCallback((at: string) => {
    setClaimed((before) => [...before, at])
    return () =>
      setClaimed((before) => {
        const place = before.indexOf(at)
        return before.filter((_, each) => each !== place)
      })
  }, [])
  const problems = useMemo(() => ({ problem, claim }), [problem, claim])
  const elsewhere = problemElsewhere(problem, claimed)
  return (
    <ProblemContext.Provider value={problems}>
      {elsewhere && <Notice tone="amber">{elsewhere}</Notice>}
      {children}
    </ProblemContext.Provider>
  )
}

/** What is said against the field of this name; `own` is what the form itself finds, and comes first. */
export function useProblemAt(at: string | undefined, own: string | undefined): string | undefined {
  const { problem, claim } = useContext(ProblemContext)
  useEffect(() => (at === undefined ? undefined : claim(at)), [at, claim])
  return own ?? (at === undefined ? undefined : problemAt(problem, at))
}
