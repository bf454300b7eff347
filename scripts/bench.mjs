import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildApp } from './buildApp.mjs'
import { buildCloud } from './buildCloud.mjs'
import { ensureInstalled, root } from './install.mjs'
import { onceForSources } from './stamp.mjs'

/** `npm run bench`: builds what is measured, then measures it. Flags go on: `--json`, `--only P1,P2`. */
async function main() {
  ensureInstalled()
  const { failures } = await buildCloud()
  if (failures.length > 0) throw new Error(failures.map(({ name, message }) => `${name}: ${message}`).join('\n'))
  await onceForSources('weapp', () => buildApp('weapp', { quiet: true }))
  const common = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' }
  await build({
    ...common,
    entryPoints: { main: join(root, 'bench/main.ts') },
    outdir: join(root, 'dist/bench'),
    target: 'node20',
    packages: 'external',
  })
  await build({
    ...common,
    entryPoints: { index: join(root, 'bench/peer/index.ts') },
    outdir: join(root, 'dist/bench/peer'),
    target: 'node18',
  })
  const flags = ['--enable-source-maps', join(root, 'dist/bench/main.js'), ...process.argv.slice(2)]
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
