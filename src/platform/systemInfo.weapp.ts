import Taro from '@tarojs/taro'

/**
 * What WeChat says of itself and of the window. Libraries before 2.20.1 have neither call of their own for it, and an app
 * that asks them in vain dies while loading: the one call that every library has answers instead.
 */
function first<Info>(...ways: readonly (() => Info)[]): Partial<Info> {
  for (const way of ways) {
    try {
      return way()
    } catch {
      // The next way is the older one.
    }
  }
  return {}
}

export interface AppInfo {
  SDKVersion?: string
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** The library's version and the person's type size; what is not known is missing. */
// Taro's types lag behind the platform's documents here.
export const appInfo = (): AppInfo =>
  first<AppInfo>(
    () => Taro.getAppBaseInfo() as unknown as AppInfo,
    () => Taro.getSystemInfoSync(),
  )

/** Of the window, px; 375 where nobody says it. */
export const windowWidth = (): number =>
  first<{ windowWidth: number }>(
    () => Taro.getWindowInfo(),
    () => Taro.getSystemInfoSync(),
  ).windowWidth ?? 375
