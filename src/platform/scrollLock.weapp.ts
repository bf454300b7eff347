import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/**
 * Holds the page where it is while something lies over it: a finger that reaches the end of a sheet would go on with the page
 * behind. Every page has a `page-meta` that takes this from its data (`config/plugins/pageStyle`).
 */
export function useScrollLock(locked: boolean): void {
  const [page] = useState(() => Taro.getCurrentInstance().page)
  useEffect(() => {
    if (!locked) return undefined
    page?.setData?.({ pageStyle: 'overflow: hidden' })
    return () => page?.setData?.({ pageStyle: '' })
  }, [locked, page])
}
