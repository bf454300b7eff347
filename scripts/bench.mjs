import { build } from 'esbuild'
import { join } from 'node:path'
import { buildApp } from './buildApp.mjs'
import { ensureInstalled, root } from './install.mjs'
import { buildMeasured, runMeasured } from './measuring.mjs'
import { onceForSources } from './stamp.mjs'

/** `npm run bench`: builds what is measured, then measures it. Flags go on: `--json`, `--only P1,P2`. */
async function main() {
  ensureInstalled()
  await buildMeasured()
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
  runMeasured('dist/bench/main.js')
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
