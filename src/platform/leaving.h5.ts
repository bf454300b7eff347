import { useEffect } from 'react'

const ask = (event: BeforeUnloadEvent) => {
  event.preventDefault()
  // Browsers before 2023 ask for this.
  event.returnValue = true
}

/** Something is written here that stays nowhere: the browser asks before a reload or its tab's end takes it away. */
export function useLeaveWarning(written: boolean): void {
  useEffect(() => {
    if (!written) return undefined
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [written])
}
