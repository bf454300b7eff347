import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Jest's global set-up: builds the functions, the tests' own functions and the local cloud, once a run. */
export default function buildBundles(): void {
  // Functions run in UTC on the platform; jest's workers and their threads take the zone from here.
  process.env.TZ ??= 'UTC'
  // In a process of its own: the builder is an ES module, which jest would not load here.
  execFileSync(process.execPath, [resolve('scripts/buildCloud.mjs'), '--tests'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
