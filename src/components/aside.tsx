import { View } from '@tarojs/components'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

/** A place within a page where a sheet can be drawn beside what it is about, which goes on meanwhile. */
interface Aside {
  readonly place: Element | undefined
  put(place: Element | null): void
  readonly taken: boolean
  take(): () => void
}
const AsideContext = createContext<Aside | undefined>(undefined)

export function AsideScope({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element>()
  const [count, setCount] = useState(0)
  const put = useCallback((element: Element | null) => setPlace(element ?? undefined), [])
  const take = useCallback(() => {
    setCount((before) => before + 1)
    return () => setCount((before) => before - 1)
  }, [])
  const aside = useMemo(() => ({ place, put, taken: count > 0, take }), [place, put, count, take])
  return <AsideContext.Provider value={aside}>{children}</AsideContext.Provider>
}
export function AsidePlace() {
  return <View ref={useContext(AsideContext)?.put} />
}
/** Where to draw what goes there; undefined where there is no such place. */
export const useAside = (): Element | undefined => useContext(AsideContext)?.place
export const useAsideTaken = (): boolean => useContext(AsideContext)?.taken ?? false

/** Takes the place for as long as this is drawn. */
export function AsideTaken() {
  const take = useContext(AsideContext)?.take
  useEffect(() => take?.(), [take])
  return null
}
