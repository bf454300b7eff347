import { PageContainer } from '@tarojs/components'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

/** Closes what lies over the page; false when the person goes on with it. No phone has Esc. */
type Close = (byKey: boolean) => Promise<boolean>

/**
 * WeChat lets nobody into its way back (the arrow, the gesture, Android's button) but a `page-container`, which it closes in
 * place of leaving the page. So a page has one while something lies over it, and gets a new one as long as something does.
 */
interface Guard {
  /** One more layer over this page; gives back what takes it away. */
  open(close: Close): () => void
  /** WeChat has closed the container: the person wants back. */
  left(): void
}
interface Held extends Guard {
  readonly held: boolean
  let(go: boolean): void
}
const guards = new Set<Held>()
/** Until a container that was taken away is gone from the view: WeChat knows one a page. */
const gone = () => new Promise<void>((done) => setTimeout(done, 100))

/** `draw` puts the container into the page, and takes it away. */
function createGuard(draw: (held: boolean) => void): Guard {
  const layers: Close[] = []
  const guard: Held = {
    held: false,
    let: (go) => hold(!go && layers.length > 0),
    open: (close) => {
      layers.push(close)
      hold(true)
      return () => {
        layers.splice(layers.indexOf(close), 1)
        if (layers.length === 0) hold(false)
      }
    },
    left: () => {
      if (!guard.held) return
      hold(false)
      void Promise.all([gone(), layers.at(-1)?.(false)]).then(() => hold(layers.length > 0))
    },
  }
  const hold = (is: boolean) => {
    if (is === guard.held) return
    Object.assign(guard, { held: is })
    if (is) guards.add(guard)
    else guards.delete(guard)
    draw(is)
  }
  return guard
}

const GuardContext = createContext<Guard | undefined>(undefined)

/** One page and what lies over it: while something does, the way back closes that. */
export function Layers({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState(false)
  const [guard] = useState(() => createGuard(setHeld))
  return (
    <GuardContext.Provider value={guard}>
      {children}
      {held && (
        <PageContainer show overlay={false} duration={0} zIndex={-1} onAfterLeave={() => guard.left()}>
          {null}
        </PageContainer>
      )}
    </GuardContext.Provider>
  )
}

/** A layer over its page for as long as this is drawn. The same function each time. */
export function useLayer(close: Close): void {
  const guard = useContext(GuardContext)
  useEffect(() => guard?.open(close), [guard, close])
}

/** Goes to another page: a container on this one would take the app's own way back for the person's. */
export async function pastLayers(go: () => Promise<unknown>): Promise<unknown> {
  const held = [...guards]
  for (const guard of held) guard.let(true)
  if (held.length > 0) await gone()
  try {
    return await go()
  } finally {
    for (const guard of held) guard.let(false)
  }
}
