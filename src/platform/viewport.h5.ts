import { useEffect, useState } from 'react'

const wideQuery = () => window.matchMedia('(min-width: 960px)')

/** Whether there is room for the side bar and tables (960 px and more). */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => wideQuery().matches)
  useEffect(() => {
    const list = wideQuery()
    const changed = () => setWide(list.matches)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [])
  return wide
}
