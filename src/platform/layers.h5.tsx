import { useEffect, type ReactNode } from 'react'

/** Closes what lies over the page; false when the person goes on with it. */
type Close = (byKey: boolean) => Promise<boolean>

/**
 * A sheet is a layer: the way back of the phone or the browser, and Esc, close the topmost one and leave the page. The browser
 * knows only entries of its history, so each layer has one above that of the page, at the same address; what the router
 * must not hear of is kept from it.
 */
const layers: Close[] = []
/** How many entries of the history stand for layers. */
let entries = 0
/** Called once the entries given up are gone. */
let leaving: (() => void) | undefined

function giveUp(count: number, then: () => void) {
  leaving = () => {
    entries -= count
    then()
  }
  window.history.go(-count)
}
/** As many entries as layers. Both may change within one commit, one sheet taking another's place. */
function match() {
  if (leaving) return
  for (; entries < layers.length; entries += 1) window.history.pushState(window.history.state, '')
  if (entries > layers.length) giveUp(entries - layers.length, match)
}
const matchSoon = () => queueMicrotask(match)
const closeTop = (byKey: boolean) => void layers.at(-1)?.(byKey).then(matchSoon)

if (typeof window !== 'undefined') {
  // Before the router's: it was there first, and it would take the page along.
  window.addEventListener(
    'popstate',
    (event) => {
      if (!leaving && entries === 0) return
      event.stopImmediatePropagation()
      const done = leaving
      leaving = undefined
      if (done) return done()
      entries -= 1
      closeTop(false)
    },
    { capture: true },
  )
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeTop(true)
  })
}

/** One more layer; gives back what takes it away. */
function openLayer(close: Close): () => void {
  layers.push(close)
  matchSoon()
  return () => {
    const at = layers.indexOf(close)
    if (at >= 0) layers.splice(at, 1)
    matchSoon()
  }
}

/** The browser has one history for all pages, so nothing is needed of a page. */
export const Layers = ({ children }: { children: ReactNode }) => <>{children}</>

/** A layer over its page for as long as this is drawn. The same function each time. */
export function useLayer(close: Close): void {
  useEffect(() => openLayer(close), [close])
}

/** Goes to another page: with what lies over this one still in the history, its way back would lead to nowhere. */
export function pastLayers(go: () => Promise<unknown>): Promise<unknown> {
  layers.length = 0
  if (entries === 0 && !leaving) return go()
  return new Promise((resolve, reject) => {
    const on = () => void go().then(resolve, reject)
    const before = leaving
    if (before) {
      leaving = () => {
        before()
        if (entries > 0) giveUp(entries, on)
        else on()
      }
    } else giveUp(entries, on)
  })
}
