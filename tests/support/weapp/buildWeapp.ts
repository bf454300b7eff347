import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Set-up of the `weapp` project: `dist/weapp` is made from the sources as they are, unless it was already. */
export default function buildWeapp(): void {
  execFileSync(process.execPath, [resolve('scripts/buildApp.mjs'), 'weapp', '--once'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
