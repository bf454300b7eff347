import type { Root } from 'postcss'
import { readWeapp } from '../support/weapp/package'
import { cssOf, readWxss } from '../support/weapp/screen/wxss'

/** The built style sheets, read as WeChat would read them. */
const weapp = readWeapp()
const sheets = new Map<string, Root>()
const all = () => weapp.named('wxss').map((path) => [path, sheets.get(path)!] as const)

beforeAll(() => {
  // Throws with file, line and column where a sheet cannot be read or imports what is not there.
  for (const path of weapp.named('wxss')) sheets.set(path, readWxss(weapp, path))
})

const found = (pick: (root: Root) => string[]) =>
  all().flatMap(([path, root]) => pick(root).map((each) => `${path}: ${each}`))

describe('the style sheets', () => {
  it('can be read, with what they import', () => {
    expect(sheets.size).toBeGreaterThan(weapp.pages.length / 2)
    expect(weapp.pages.filter((page) => !cssOf(weapp, page, 0).includes('--paper'))).toEqual([])
  })

  it('import from their own package or the main one', () => {
    const crossing = weapp.named('wxss').flatMap((path) => {
      const read = new Set<string>()
      readWxss(weapp, path, read)
      return [...read]
        .filter((each) => !['', weapp.packageOf(path)].includes(weapp.packageOf(each)))
        .map((each) => `${path} imports ${each}`)
    })
    expect(crossing).toEqual([])
  })

  it('name no picture of the package, which WeChat does not serve to them, and no address', () => {
    const addresses = found((root) => {
      const values: string[] = []
      root.walkDecls(
        ({ value }) => void values.push(...[...value.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, target]) => target!)),
      )
      return values.filter((target) => !target.startsWith('data:'))
    })
    expect(addresses).toEqual([])
  })

  it('W8: use nothing that iOS 14.5 and Chrome 86 cannot read', () => {
    // By MDN's tables: what came to either of them later. `gap` of flex boxes came with Chrome 84 and
    // iOS 14.5. `text-wrap` is let through: where it is not read, lines break as they always did.
    const properties =
      /^(inset(-.*)?|aspect-ratio|accent-color|translate|rotate|scale|container(-.*)?|content-visibility)$/
    const values = /\d(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh)\b|color-mix\(|oklch\(|round\(|:\s*clip\b/
    const selectors = /:has\(|:is\(|:where\(|:not\([^)]*,|(^|\s)&/
    const late = found((root) => {
      const errors: string[] = []
      root.walkDecls(({ prop, value }) => {
        if (properties.test(prop) || values.test(value)) errors.push(`${prop}: ${value}`)
      })
      root.walkRules(({ selector }) => void (selectors.test(selector) && errors.push(selector)))
      root.walkAtRules(/^(layer|container|scope|starting-style|property)$/, ({ name }) => void errors.push(`@${name}`))
      return errors
    })
    expect(late).toEqual([])
  })

  it('use no rule of the H5 build, and no selector at which WeChat refuses the sheet (`*`, an escape)', () => {
    const foreign = found((root) => {
      const selectors: string[] = []
      root.walkRules(({ selector }) => void selectors.push(selector))
      return selectors.filter((selector) =>
        /taro_|taro-(tabbar|navigation|view)|weui-(tabbar|picker)|:root|^html|\\|(^|[\s>+~,(])\*/.test(selector),
      )
    })
    expect(foreign).toEqual([])
  })
})
