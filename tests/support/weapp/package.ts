import { readFileSync, readdirSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly {
    readonly root: string
    readonly pages: readonly string[]
    readonly independent?: boolean
  }[]
  readonly window?: Readonly<Record<string, string>>
  readonly tabBar?: {
    readonly color: string
    readonly selectedColor: string
    readonly backgroundColor: string
    readonly borderStyle: string
    readonly list: readonly {
      readonly pagePath: string
      readonly text: string
      readonly iconPath: string
      readonly selectedIconPath: string
    }[]
  }
  readonly requiredPrivateInfos?: readonly string[]
  readonly themeLocation?: string
  readonly __usePrivacyCheck__?: boolean
}

/** The built mini-program as it would be uploaded, read once: a build that runs meanwhile changes nothing. */
export interface WeappPackage {
  readonly app: AppJson
  /** Contents by path, such as `pages/main/home/index.js`. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Every page, those of subpackages with their root. */
  readonly pages: readonly string[]
  /** @throws when there is no such file */
  text(path: string): string
  json(path: string): Record<string, unknown>
  has(path: string): boolean
  /** Paths with one of these endings (`js`, `wxml` …). */
  named(...endings: string[]): string[]
  /** The root of the subpackage a file belongs to; '' for the main package. */
  packageOf(path: string): string
}

const filesUnder = (folder: string, inner = ''): string[] =>
  readdirSync(join(folder, inner), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(inner, entry.name)
    return entry.isDirectory() ? filesUnder(folder, path) : [path]
  })

export const readWeapp = (folder = resolve('dist/weapp')): WeappPackage =>
  packageOf(new Map(filesUnder(folder).map((path) => [path, readFileSync(join(folder, path))])))

/** A package of these files. */
export function packageOf(files: ReadonlyMap<string, Buffer>): WeappPackage {
  const text = (path: string) => {
    const content = files.get(path)
    if (!content) throw new Error(`the package has no ${path}`)
    return content.toString('utf8')
  }
  const app = JSON.parse(text('app.json')) as AppJson
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  return {
    app,
    files,
    pages: [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page))),
    ],
    text,
    json: (path) => JSON.parse(text(path)) as Record<string, unknown>,
    has: (path) => files.has(path),
    named: (...endings) => [...files.keys()].filter((path) => endings.some((ending) => path.endsWith(`.${ending}`))),
    packageOf: (path) => roots.find((root) => path.startsWith(`${root}/`)) ?? '',
  }
}

/** The path a `require` or `import` written in a file leads to. */
export const pathFrom = (file: string, target: string): string =>
  target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(posix.dirname(file), target)
