import Taro from '@tarojs/taro'
import { useEffect } from 'react'

const ignored = () => undefined

/**
 * Something is written here that stays nowhere: WeChat asks before its arrow or Android's button takes the page away. Beside
 * the layer (`useLayer`), which catches the gesture too, for phones where no layer can be had; a WeChat without it does nothing.
 */
export function useLeaveWarning(written: boolean): void {
  useEffect(() => {
    if (!written) return undefined
    void Promise.resolve(Taro.enableAlertBeforeUnload?.({ message: '写下的内容还没有保存，要离开吗？' })).catch(ignored)
    return () => void Promise.resolve(Taro.disableAlertBeforeUnload?.()).catch(ignored)
  }, [written])
}
