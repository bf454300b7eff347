import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildCloud } from './buildCloud.mjs'
import { root } from './install.mjs'

/** The functions and the local cloud that are measured or mistreated; throws with each that does not build. */
export async function buildMeasured() {
  const { failures } = await buildCloud()
  if (failures.length > 0) throw new Error(failures.map(({ name, message }) => `${name}: ${message}`).join('\n'))
}

/** Runs a built program of ours with this command's flags, in the functions' zone, and ends as it does. */
export function runMeasured(program) {
  const flags = ['--enable-source-maps', join(root, program), ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, flags, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC' },
  })
  process.exitCode = status ?? 1
}
