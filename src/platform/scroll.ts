import Taro from '@tarojs/taro'

/** Brings a part of the page in front into sight. */
export const showOnPage = (id: string) =>
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined)
