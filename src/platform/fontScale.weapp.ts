import { appInfo } from './systemInfo.weapp'

/** How much larger than usual this person reads, by WeChat's own setting (16 px is its standard): 1 for most. */
export function systemFontScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting = 16 } = appInfo()
  return fontSizeScaleFactor ?? fontSizeSetting / 16
}
