export type Theme = 'light' | 'dark'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The colours themselves follow the style sheets; this is for pictures drawn by code. */
export const currentTheme = (): Theme => (query().matches ? 'dark' : 'light')

export function onThemeChange(tell: (theme: Theme) => void): () => void {
  const list = query()
  const changed = () => tell(list.matches ? 'dark' : 'light')
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}
