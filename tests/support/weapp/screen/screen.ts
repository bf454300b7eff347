import { resolve } from 'node:path'
import { buildSync } from 'esbuild'
import type { Element } from 'glass-easel'
import type { Browser, Page } from 'playwright-core'
import type { Front } from '../front'
import type { WeappPackage } from '../package'
import { bars } from '../wx/device'
import type { PhoneFiles } from '../wx/files'
import { pictureIn } from '../wx/media'
import type { FarElement } from './backend'
import { FarContext } from './backend'
import type { Theme } from './chrome'
import type { Chrome, ScreenEvent, ScreenOp } from './ops'
import type { Shell } from './shell/main'
import { cssOf } from './wxss'

interface ScreenOptions {
  readonly browser: Browser
  readonly weapp: WeappPackage
  readonly size: { readonly width: number; readonly height: number }
  readonly theme?: Theme
  readonly files: PhoneFiles
}

/** A front with pixels: a page of Chromium that shows what the framework asks for, and is touched and typed into. */
export interface Screen extends Front {
  readonly page: Page
  /** A picture of the whole phone. */
  photograph(file: string): Promise<void>
  /** Elements of the page in front that reach beyond its sides, outside of what scrolls by itself. */
  sideways(): Promise<string[]>
  close(): Promise<void>
}

let shellCode: string | undefined
const shell = (): string =>
  (shellCode ??= buildSync({
    entryPoints: [resolve('tests/support/weapp/screen/shell/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome100',
  }).outputFiles[0]!.text)

/** A picture of the package or of the phone goes to the browser as its content. */
function withPicture(op: ScreenOp, weapp: WeappPackage, files: PhoneFiles): ScreenOp {
  if (op[0] !== 'attribute' || op[2] !== 'src' || typeof op[3] !== 'string' || /^(data|https?):/.test(op[3])) return op
  const content = files.get(op[3]) ?? weapp.files.get(op[3].replace(/^\//, ''))
  const type = content && pictureIn(content)?.type
  return ['attribute', op[1], 'src', type ? `data:image/${type};base64,${content.toString('base64')}` : op[3]]
}

/** One text crosses to the browser for a fraction of what a list costs, whose every word is checked and wrapped on its way. */
const written = (ops: readonly ScreenOp[]): string =>
  JSON.stringify(ops, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )

interface InShell {
  readonly shell: Shell
}

export async function openScreen({ browser, weapp, size, theme = 'light', files }: ScreenOptions): Promise<Screen> {
  const small = size.width < 960
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: small,
    hasTouch: small,
    colorScheme: theme,
  })
  const page = await context.newPage()
  const tabs = new Set(weapp.app.tabBar?.list.map(({ pagePath }) => pagePath))
  let hear: (event: ScreenEvent, element: Element | undefined) => void = () => {}
  let heard = 0
  let stirred = true
  let last = 0
  let shown = ''
  let ops: ScreenOp[] = []
  const tell = (op: ScreenOp) => void ops.push(withPicture(op, weapp, files))
  const far = new FarContext(tell, size, theme)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  await page.exposeFunction('weappHears', (event: ScreenEvent) => {
    heard += 1
    hear(event, far.owners.get(event.id))
  })
  await page.setContent(
    '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"></head><body></body></html>',
  )
  await page.addScriptTag({ content: shell() })
  await page.evaluate((wide) => (window as unknown as InShell).shell.drawPhone(wide), !small)

  /** Whether the screen changed, or had more to say than was heard before. */
  const apply = async (): Promise<boolean> => {
    // Nothing to draw, and nothing done that could be on its way: no need to ask the browser.
    if (ops.length === 0 && !stirred) return false
    const [given, before] = [ops, heard]
    ops = []
    const told = await page.evaluate((text) => (window as unknown as InShell).shell.apply(text), written(given))
    if (errors.length > 0) throw new Error(`the screen: ${errors.splice(0).join('\n')}`)
    stirred = given.length > 0 || told !== before
    return stirred
  }
  const numberOf = (element: Element) => (element.getBackendElement() as unknown as FarElement).number
  const reach = async (element: Element) => {
    await apply()
    const spot = await page.evaluate((id) => (window as unknown as InShell).shell.spotOf(id), numberOf(element))
    if ('error' in spot) throw new Error(`a finger cannot reach this: it ${spot.error}`)
    stirred = true
    await (small ? page.touchscreen.tap(spot.x, spot.y) : page.mouse.click(spot.x, spot.y))
  }
  return {
    context: far,
    page,
    attach: (path, root) => {
      const number = ++last
      const [body, placeholder] = [far.next(), far.next()]
      tell([
        'page',
        number,
        body.number,
        placeholder.number,
        cssOf(weapp, path, small && !tabs.has(path) ? bars.below : 0),
      ])
      root.attach(body, placeholder)
      return {
        page: number,
        release: () => {
          root.release()
          tell(['drop', number])
        },
      }
    },
    tap: reach,
    type: async (element, words) => {
      await reach(element)
      await page.evaluate((id) => (window as unknown as InShell).shell.chooseAll(id), numberOf(element))
      if (words === '') await page.keyboard.press('Delete')
      else await page.keyboard.insertText(words)
      stirred = true
    },
    press: async (name) => {
      await page.getByRole('button', { name, exact: true }).click()
      stirred = true
      return true
    },
    show: async (number, chrome) => {
      const wanted: Chrome = chrome()
      const now = JSON.stringify([number, wanted])
      if (now !== shown) tell(['front', number, wanted])
      shown = now
      return apply()
    },
    toast: (words, ms) => tell(['toast', words, ms]),
    develop: async (painting) =>
      Buffer.from(
        await page.evaluate((given) => (window as unknown as InShell).shell.develop(given), painting),
        'base64',
      ),
    listen: (hears) => {
      hear = hears
    },
    photograph: async (file) => {
      await apply()
      await page.evaluate(() => (window as unknown as InShell).shell.still())
      await page.screenshot({ path: file })
    },
    sideways: () => page.evaluate(() => (window as unknown as InShell).shell.sideways()),
    close: () => context.close(),
  }
}
