import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

/** The page has come to the front (also the first time), or has left it. */
export { useDidShow as useShown, useDidHide as useHidden }

/** The list has been scrolled to its end: time for the next page. */
export { useReachBottom as useReachEnd }

/** Pulled down: runs, and lets the page up again when done. The page's config needs `enablePullDownRefresh`. */
export function usePulledDown(refresh: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}

/** Whether this page is the one in front: for what should rest meanwhile (codes that change, live figures). */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return inFront
}
