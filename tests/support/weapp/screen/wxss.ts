import postcss from 'postcss'
import type { AtRule, Root, Rule } from 'postcss'
import { builtIns } from '../builtIns'
import type { WeappPackage } from '../package'
import { pathFrom } from '../package'

/** A screen is 750 rpx wide, whatever it is. */
const rpxWide = 750

const importTarget = ({ params }: AtRule): string => /^(?:url\()?["']?([^"')]+)/.exec(params)?.[1] ?? ''

/** A wxss file with what it imports, each file once and in its place. @throws with file and line when it cannot be read */
export function readWxss(weapp: WeappPackage, path: string, seen = new Set<string>()): Root {
  seen.add(path)
  const root = postcss.parse(weapp.text(path), { from: path })
  root.walkAtRules('import', (rule) => {
    const target = pathFrom(path, importTarget(rule))
    rule.replaceWith(seen.has(target) ? [] : readWxss(weapp, target, seen).nodes)
  })
  return root
}

/** Tags as WeChat renames them: `page` is the body, built-in elements carry its prefix. */
const rename = (rule: Rule): void => {
  const tag = new RegExp(`(^|[\\s>+~,(])(page|${builtIns.join('|')})(?![\\w-])`, 'g')
  rule.selector = rule.selector.replace(
    tag,
    (_found, before: string, name: string) => `${before}${name === 'page' ? 'body' : `wx-${name}`}`,
  )
}

/** The css of one page, as a browser reads it: the app's sheet, then the page's own. `below`: px that the screen's round corners take. */
export function cssOf(weapp: WeappPackage, page: string, below: number): string {
  return ['app.wxss', `${page}.wxss`]
    .filter((path) => weapp.has(path))
    .map((path) => {
      const root = readWxss(weapp, path)
      root.walkRules(rename)
      root.walkDecls((declaration) => {
        declaration.value = declaration.value
          .replace(/(-?\d*\.?\d+)rpx\b/g, (_found, size: string) => `${(Number(size) * 100) / rpxWide}vw`)
          .replace(/env\(safe-area-inset-(\w+)\)/g, (_found, side: string) =>
            side === 'bottom' ? `${below}px` : '0px',
          )
      })
      return root.toString()
    })
    .join('\n')
}
