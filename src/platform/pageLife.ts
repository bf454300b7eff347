import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

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

/**
 * The same when the app alone was away, of which a browser does not tell its page. Gives a question to be asked at any time:
 * whether the page is in front.
 */
export function useAnyReturn(run: () => void): () => boolean {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  // A browser tells only the app, WeChat both, the app first: a page behind another hears of the app and stays where it is.
  const away = useRef({ page: false, app: false })
  useDidHide(() => {
    away.current.page = true
  })
  useDidShow(() => {
    if (away.current.page) latest.current()
    away.current = { page: false, app: false }
  })
  useEffect(() => {
    const goes = () => {
      away.current.app = true
    }
    const comes = () => {
      if (away.current.app && !away.current.page) latest.current()
      away.current.app = false
    }
    Taro.onAppHide(goes)
    Taro.onAppShow(comes)
    return () => {
      Taro.offAppHide(goes)
      Taro.offAppShow(comes)
    }
  }, [])
  return useCallback(() => !away.current.page && !away.current.app, [])
}

/** What the pulls of a page still wait for. */
let pulled = 0

/** Runs when the page is pulled down; WeChat's sign of it goes when all that was asked for has come. */
export function usePulledDown(run: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    pulled += 1
    void run().finally(() => {
      pulled -= 1
      if (pulled === 0) void Taro.stopPullDownRefresh()
    })
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
