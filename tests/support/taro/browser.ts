/** What jsdom lacks: media queries. A test widens the screen with `setWide(true)`. */
const wideListeners = new Set<() => void>()
let wide = false

export function setWide(now: boolean) {
  wide = now
  wideListeners.forEach((tell) => tell())
}

window.matchMedia = (query: string) =>
  ({
    get matches() {
      return query.includes('min-width') && wide
    },
    media: query,
    addEventListener: (_event: string, tell: () => void) => wideListeners.add(tell),
    removeEventListener: (_event: string, tell: () => void) => wideListeners.delete(tell),
  }) as unknown as MediaQueryList
