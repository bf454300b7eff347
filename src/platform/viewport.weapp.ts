import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { windowWidth } from './systemInfo.weapp'

const isWide = (width: number) => width >= 960

/** Whether there is room for the side bar and tables (960 px and more): WeChat on a PC. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => isWide(windowWidth()))
  useEffect(() => {
    const changed = ({ size }: Taro.onWindowResize.CallbackResult) => setWide(isWide(size.windowWidth))
    Taro.onWindowResize(changed)
    // The same function again; only its declared type is poorer.
    return () => Taro.offWindowResize(changed as unknown as Taro.offWindowResize.Callback)
  }, [])
  return wide
}
