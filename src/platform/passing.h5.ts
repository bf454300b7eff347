import Taro from '@tarojs/taro'

/** Shows a word that goes by itself. */
export const passing = (text: string): void => void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
