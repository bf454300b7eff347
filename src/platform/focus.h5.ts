import { useEffect, useRef, type RefObject } from 'react'

/** Takes the focus to what opens, and back to where it was once that has gone and the page can be reached again. */
export function useHeldFocus(): RefObject<HTMLElement> {
  const opened = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    opened.current?.focus({ preventScroll: true })
    return () =>
      void setTimeout(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
      }, 0)
  }, [])
  return opened
}
