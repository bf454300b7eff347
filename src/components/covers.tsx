import { View } from '@tarojs/components'
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useScrollLock } from '../platform/scrollLock'

/** What lies over one page. It is drawn beside the page and not within it, so that a reader can be kept out of all that is behind. */
interface Covers {
  readonly place: Element | undefined
  put(place: Element | null): void
  /** The topmost last. */
  readonly open: readonly string[]
  lay(id: string): () => void
}
const CoverContext = createContext<Covers>({ place: undefined, put: () => {}, open: [], lay: () => () => {} })
const OverContext = createContext(false)

/** One page and what lies over it; while something does, the page stays where it was scrolled to. */
export function CoverScope({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element>()
  const [open, setOpen] = useState<readonly string[]>([])
  const put = useCallback((element: Element | null) => setPlace(element ?? undefined), [])
  const lay = useCallback((id: string) => {
    setOpen((before) => [...before, id])
    return () => setOpen((before) => before.filter((each) => each !== id))
  }, [])
  useScrollLock(open.length > 0)
  const covers = useMemo(() => ({ place, put, open, lay }), [place, put, open, lay])
  return <CoverContext.Provider value={covers}>{children}</CoverContext.Provider>
}

/** Where what lies over the page is drawn: last in it. */
export function CoverPlace() {
  const { put } = useContext(CoverContext)
  return <View ref={put} />
}

/** Whether something lies over the page. */
export const useCovered = (): boolean => useContext(CoverContext).open.length > 0

/** Whether this is drawn over a page, where nothing scrolls with it. */
export const useIsOver = (): boolean => useContext(OverContext)

/** Draws over the page; `under` is whether something lies over this again. */
export function Cover({ children }: { children: (under: boolean) => ReactNode }) {
  const id = useId()
  const { place, open, lay } = useContext(CoverContext)
  useEffect(() => lay(id), [lay, id])
  const under = open.includes(id) && open.at(-1) !== id
  return place ? createPortal(<OverContext.Provider value>{children(under)}</OverContext.Provider>, place) : null
}
