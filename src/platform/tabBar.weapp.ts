import Taro from '@tarojs/taro'

let shown = true

/** The tab bar gives way to the side bar on a PC. Pages that have none refuse, which is no fault. */
export function showTabBar(on: boolean) {
  if (on === shown) return
  const done = () => {
    shown = on
  }
  ;(on ? Taro.showTabBar({}) : Taro.hideTabBar({})).then(done, () => undefined)
}
