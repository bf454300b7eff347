import Taro from '@tarojs/taro'

/** How much larger than usual this person reads, by WeChat's own setting (16 px is its standard): 1 for most. */
export function systemFontScale(): number {
  // Taro's types lag behind the platform's documents here.
  const info = Taro.getAppBaseInfo() as unknown as { fontSizeScaleFactor?: number; fontSizeSetting?: number }
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16
}
