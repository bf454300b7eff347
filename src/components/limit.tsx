import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { lengthOf, plainText } from '../contract/text'

/** What lies over its limit in one form; whatever acts on the form waits until nothing does. */
interface Limits {
  readonly held: boolean
  report(field: string, over: boolean): void
  /** Something stands in the field that did not when it was opened. */
  write(field: string, written: boolean): void
}
const LimitContext = createContext<Limits>({ held: false, report: () => {}, write: () => {} })

interface LimitScopeProps {
  children: ReactNode
  /** Told whether anything was written here that closing it would lose. The same function each time. */
  onWritten?: (written: boolean) => void
}
/** One form: a page, or a sheet over it. Its main acts are held while any text in it is too long. */
export function LimitScope({ children, onWritten }: LimitScopeProps) {
  const [written] = useState(() => new Set<string>())
  const [over, setOver] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback((field: string, is: boolean) => {
    setOver((before) => {
      if (before.has(field) === is) return before
      const after = new Set(before)
      if (is) after.add(field)
      else after.delete(field)
      return after
    })
  }, [])
  const write = useCallback(
    (field: string, is: boolean) => {
      if (is) written.add(field)
      else written.delete(field)
      onWritten?.(written.size > 0)
    },
    [written, onWritten],
  )
  const limits = useMemo(() => ({ held: over.size > 0, report, write }), [over, report, write])
  return <LimitContext.Provider value={limits}>{children}</LimitContext.Provider>
}

/** Whether something in this form is too long to be sent. */
export const useHeld = (): boolean => useContext(LimitContext).held

interface Limited {
  /** `132 / 80`, shown where it matters. */
  count: string
  /** How many characters too many, 0 when it fits. */
  over: number
  /** Close to the limit or beyond: time to show the count of a short field. */
  near: boolean
}

/** Counts a text as the server will, and holds the form's acts while it is too long. Nothing is ever cut. `passing`: nothing is lost with it. */
export function useLimit(text: string, max: number, passing = false): Limited {
  const field = useId()
  const { report, write } = useContext(LimitContext)
  const [first] = useState(text)
  const length = lengthOf(plainText(text))
  const over = Math.max(0, length - max)
  useEffect(() => {
    report(field, over > 0)
    return () => report(field, false)
  }, [field, over, report])
  const written = !passing && text !== first && length > 0
  useEffect(() => {
    write(field, written)
    return () => write(field, false)
  }, [field, write, written])
  return { count: `${length} / ${max}`, over, near: length > max * 0.8 }
}

/** What is said of a text that is too long. */
export const overText = (over: number, max: number): string =>
  `最多 ${max} 个字，多了 ${over} 个，请删短；没有删去您写的内容`
