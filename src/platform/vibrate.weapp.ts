import Taro from '@tarojs/taro'

/** One short tap under the finger, where the device has it. */
export const vibrate = () => void Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
