import Taro from '@tarojs/taro'

/** WeChat gives a page no say in its way back but a question before it, so that nothing written is lost without a word. */
export const warnBeforeLeaving = (written: boolean): void => {
  if (written) Taro.enableAlertBeforeUnload({ message: '写下的内容还没有保存，要离开吗？' })
  else Taro.disableAlertBeforeUnload()
}

export const openLayer = (_close: () => Promise<boolean>) => (): void => undefined
export const pastLayers = (go: () => Promise<unknown>): Promise<unknown> => go()
