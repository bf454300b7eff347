import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useNarrow } from './room'
import { windowWidth } from './systemInfo.weapp'

/** Whether there is room for the side bar and tables (960 px and more), or for what asks for more: WeChat on a PC. */
export function useWide(from = 960): boolean {
  const narrow = useNarrow()
  const [wide, setWide] = useState(() => windowWidth() >= from)
  useEffect(() => {
    const changed = ({ size }: Taro.onWindowResize.CallbackResult) => setWide(size.windowWidth >= from)
    Taro.onWindowResize(changed)
    // The same function again; only its declared type is poorer.
    return () => Taro.offWindowResize(changed as unknown as Taro.offWindowResize.Callback)
  }, [from])
  return wide && !narrow
}
