import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Checkout {
  /** Such as `0.1.0+29e4f56`. */
  readonly version: string
  /** Files that differ from the last commit; null when this is no git checkout. */
  readonly dirty: readonly string[] | null
}

export function readCheckout(root: string): Checkout {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const dirty = git('status', '--porcelain')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3))
    return { version: `${version}+${git('rev-parse', '--short=10', 'HEAD').trim()}`, dirty }
  } catch {
    return { version, dirty: null }
  }
}
