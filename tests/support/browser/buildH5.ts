import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Set-up of the `e2e` project: `dist/h5` is made from the sources as they are, unless it was already. */
export default function buildH5(): void {
  execFileSync(process.execPath, [resolve('scripts/buildApp.mjs'), 'h5', '--once'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
