import { numbers } from './builtIn'
import { tell } from './tell'

/** This near its end, px, a page tells that its end is reached; WeChat's usual distance. */
const nearEnd = 50

const touched = (event: Event): { element: Element; id: number } | undefined => {
  for (let element = event.target as Element | null; element; element = element.parentElement) {
    const id = numbers.get(element)
    if (id !== undefined) return { element, id }
  }
  return undefined
}

/** Taps and scrolling of one page's document, as WeChat sends them. */
export function listenTo(inside: Document): void {
  let byFinger = false
  let atEnd = false
  for (const type of ['touchstart', 'touchend', 'touchcancel']) {
    inside.addEventListener(
      type,
      (event) => {
        byFinger = true
        const at = touched(event)
        if (at) tell({ id: at.id, type, detail: {} })
      },
      { passive: true },
    )
  }
  inside.addEventListener('click', (event) => {
    const at = touched(event)
    if (!at || at.element.closest('wx-button[disabled="true"]')) return
    if (!byFinger) for (const type of ['touchstart', 'touchend']) tell({ id: at.id, type, detail: {} })
    tell({ id: at.id, type: 'tap', detail: { x: event.clientX, y: event.clientY } })
  })
  inside.addEventListener(
    'scroll',
    (event) => {
      const at = event.target === inside ? undefined : touched(event)
      if (at) {
        const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = at.element
        tell({ id: at.id, type: 'scroll', detail: { scrollTop, scrollLeft, scrollHeight, scrollWidth } })
        return
      }
      const { scrollTop, clientHeight, scrollHeight } = inside.documentElement
      const near = scrollTop + clientHeight >= scrollHeight - nearEnd
      if (near && !atEnd) tell({ id: 0, type: 'reachBottom', detail: {} })
      atEnd = near
    },
    true,
  )
}
