import { useEffect, useRef } from 'react'
import { useShown } from './pageLife'

/** What a key does, by its name in lower case (`n`, `/`, `arrowdown`). */
export type Keys = Record<string, () => unknown>

/** Whoever types means letters, and whoever holds a modifier means the browser. */
const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
const isForBrowser = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey
/** Pages under the one in front stay in the document. */
const isShown = (element: Element) => element.getClientRects().length > 0

const isUnderDialog = () => [...document.querySelectorAll('[role="dialog"]')].some(isShown)

/**
 * Keys of the page in front, or of the dialog that lies over it, off while somebody types; each has a button of its
 * own.
 */
export function useKeys(keys: Keys, place: 'page' | 'dialog' = 'page'): void {
  const shown = useShown()
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = shown ? keys : {}
  })
  useEffect(() => {
    const on = (event: KeyboardEvent) => {
      const press = newest.current[event.key.toLowerCase()]
      if (!press || isTyping(event) || isForBrowser(event) || isUnderDialog() !== (place === 'dialog')) return
      event.preventDefault()
      press()
    }
    // Before whoever closes a layer by Esc: what lies over the page has the key, and is still there to be seen.
    window.addEventListener('keydown', on, { capture: true })
    return () => window.removeEventListener('keydown', on, { capture: true })
  }, [place])
}

/** To one that stands so many further among the elements a selector finds, the first where none of them has the focus. */
export function moveFocus(among: string, by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(among)].filter(isShown)
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[at < 0 ? 0 : at + by]?.focus()
}
export const focusOn = (selector: string): void =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(isShown)?.focus()

/** Frames within which the elements of the browser build are there to be seen: until then they take no focus. */
const framesToAppear = 30
/** The same for what is only just being drawn. */
export function focusOnceDrawn(selector: string, frames = framesToAppear): void {
  // What is drawn anew takes the focus with it: back to the selected, but never from where somebody went meanwhile.
  if (frames === framesToAppear || document.activeElement === document.body) focusOn(selector)
  if (frames > 0) requestAnimationFrame(() => focusOnceDrawn(selector, frames - 1))
}
