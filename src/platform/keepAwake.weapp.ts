import Taro from '@tarojs/taro'

/** Keeps the screen lit while a code is shown; false lets go. */
export const keepAwake = (on: boolean) => void Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
