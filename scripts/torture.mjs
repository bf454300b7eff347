import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildCloud } from './buildCloud.mjs'
import { buildTorture } from './buildTorture.mjs'
import { ensureInstalled, root } from './install.mjs'

/** `npm run torture`: builds what is mistreated, then mistreats it. Flags go on: `--json`, `--short`, `--only S1,S5`, `--seed 7`. */
async function main() {
  ensureInstalled()
  const { failures } = await buildCloud()
  if (failures.length > 0) throw new Error(failures.map(({ name, message }) => `${name}: ${message}`).join('\n'))
  await buildTorture()
  const flags = ['--enable-source-maps', join(root, 'dist/torture/main.js'), ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, flags, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC' },
  })
  process.exitCode = status ?? 1
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
