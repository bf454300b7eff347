import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './install.mjs'
import { smallerSdk } from './sdk/leftOut.mjs'
import { ownWire } from './sdk/wire.mjs'

const common = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent', absWorkingDir: root }

/** What `npm run torture` runs, with its sources' packages left where they are installed; and the functions it loads several times. */
export const buildTorture = () =>
  Promise.all([
    build({
      ...common,
      entryPoints: {
        main: join(root, 'bench/torture/main.ts'),
        calendarInZone: join(root, 'bench/torture/calendarInZone.ts'),
      },
      outdir: join(root, 'dist/torture'),
      target: 'node20',
      packages: 'external',
    }),
    build({
      ...common,
      define: { BUILD_VERSION: '"torture"', BUILD_COMMIT: '"torture"' },
      entryPoints: { functions: join(root, 'bench/torture/world/functions.ts') },
      outdir: join(root, 'dist/torture'),
      target: 'node18',
      plugins: [smallerSdk, ownWire],
    }),
  ])
