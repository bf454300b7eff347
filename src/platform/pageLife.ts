import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

export { useDidHide, useReachBottom } from '@tarojs/taro'

/** Whether this page is the one in front: false under another page or while the app is away. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** The same in a browser as well, where a page is not told that its tab is behind another. */
export function useInFront(): boolean {
  const shown = useShown()
  const [away, setAway] = useState(false)
  useEffect(() => {
    const [goes, comes] = [() => setAway(true), () => setAway(false)]
    Taro.onAppHide(goes)
    Taro.onAppShow(comes)
    return () => {
      Taro.offAppHide(goes)
      Taro.offAppShow(comes)
    }
  }, [])
  return shown && !away
}

/** Runs when the page comes back to the front after it was away; not at its first showing, which may precede what listens here. */
export function useReturn(run: () => void) {
  const away = useRef(false)
  useDidHide(() => {
    away.current = true
  })
  useDidShow(() => {
    if (away.current) run()
    away.current = false
  })
}

/** False at first, true once what the page began with is on the screen: for what is more than one message to it may hold. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => Taro.nextTick(() => setDrawn(true)), [])
  return drawn
}

/** Those of `all` that are drawn by now: the first few at first, as many more each time what came before is on the screen. */
export function useDrawnOf<T>(all: T[], atOnce: number): T[] {
  const [max, setMax] = useState(atOnce)
  const drawn = Math.min(max, all.length)
  useEffect(() => {
    // Whoever shrinks, by a search, grows again as it grew at first.
    if (drawn < all.length || max > drawn + atOnce) Taro.nextTick(() => setMax(drawn + atOnce))
  }, [drawn, all.length, max, atOnce])
  return drawn < all.length ? all.slice(0, drawn) : all
}

/** Tells whenever the app comes to the front, until the returned function is called. */
export function onAppShow(listener: () => void): () => void {
  Taro.onAppShow(listener)
  return () => Taro.offAppShow(listener)
}

/** The same for as long as a component lives. */
export function useAppShow(run: () => void) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => onAppShow(() => latest.current()), [])
}
