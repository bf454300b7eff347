import Taro from '@tarojs/taro'
import type { Theme } from './theme.h5'

export type { Theme } from './theme.h5'

/** The colours themselves follow the style sheets; this is for pictures drawn by code. */
export const currentTheme = (): Theme => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light')

export function onThemeChange(tell: (theme: Theme) => void): () => void {
  const changed = ({ theme }: { theme: string }) => tell(theme === 'dark' ? 'dark' : 'light')
  Taro.onThemeChange(changed)
  return () => Taro.offThemeChange(changed)
}
