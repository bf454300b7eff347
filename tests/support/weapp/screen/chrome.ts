import type { WeappPackage } from '../package'
import { pathFrom } from '../package'
import type { Chrome } from './ops'

export type Theme = 'light' | 'dark'

/** What the app may change of a page's bar while it runs. */
export interface Bar {
  title?: string
  background?: string
  ink?: string
}

interface Standing {
  readonly path: string
  readonly bar: Bar
  /** How many pages are open. */
  readonly depth: number
  readonly tabsHidden: boolean
}

/** What is drawn around a page: app.json, then the page's own settings, then what the app has changed since. */
export function chromeOf(weapp: WeappPackage, theme: Theme, { path, bar, depth, tabsHidden }: Standing): Chrome {
  const { app } = weapp
  const colours = app.themeLocation ? (weapp.json(app.themeLocation)[theme] as Record<string, string>) : {}
  const named = (value: string | undefined) => (value?.startsWith('@') ? colours[value.slice(1)] : value) ?? ''
  const window = { ...app.window, ...weapp.json(`${path}.json`) } as Record<string, string | undefined>
  const { tabBar } = app
  const icon = (value: string) => {
    const content = weapp.files.get(pathFrom('app.json', named(value)))
    return `data:image/png;base64,${content?.toString('base64') ?? ''}`
  }
  return {
    title: bar.title ?? window.navigationBarTitleText ?? '',
    paper: bar.background ?? named(window.navigationBarBackgroundColor),
    ink: bar.ink ?? named(window.navigationBarTextStyle),
    back: depth > 1,
    tabs:
      !tabBar || tabsHidden || !tabBar.list.some(({ pagePath }) => pagePath === path)
        ? null
        : {
            background: named(tabBar.backgroundColor),
            border: named(tabBar.borderStyle) === 'white' ? 'rgba(255,255,255,.1)' : 'rgba(0,0,0,.1)',
            list: tabBar.list.map(({ pagePath, text, iconPath, selectedIconPath }) => ({
              text,
              path: pagePath,
              icon: icon(pagePath === path ? selectedIconPath : iconPath),
              colour: named(pagePath === path ? tabBar.selectedColor : tabBar.color),
            })),
          },
  }
}
