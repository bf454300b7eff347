import { useEffect, useState } from 'react'
import { useNarrow } from './room'

const queryOf = (from: number) => window.matchMedia(`(min-width: ${from}px)`)

/** Whether there is room for the side bar and tables (960 px and more), or for what asks for more. */
export function useWide(from = 960): boolean {
  const narrow = useNarrow()
  const [wide, setWide] = useState(() => queryOf(from).matches)
  useEffect(() => {
    const list = queryOf(from)
    const changed = () => setWide(list.matches)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [from])
  return wide && !narrow
}
