import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeScratch } from './scratch'

/** Jest's global set-up, once a run: the functions, the tests' own functions and the local cloud are built. */
export default function setUp(): void {
  // Functions run in UTC on the platform; jest's workers and their threads take the zone from here.
  process.env.TZ ??= 'UTC'
  process.env.TMPDIR = makeScratch() ?? tmpdir()
  process.env.PREPARED_DATA = mkdtempSync(join(tmpdir(), 'zhibu-prepared-'))
  // In a process of its own: the builder is an ES module, which jest would not load here.
  execFileSync(process.execPath, [resolve('scripts/buildCloud.mjs'), '--tests'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
