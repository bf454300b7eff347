import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './install.mjs'

const common = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent', absWorkingDir: root }

/** What `npm run torture` runs, with its sources' packages left where they are installed. */
export const buildTorture = () =>
  build({
    ...common,
    entryPoints: {
      main: join(root, 'bench/torture/main.ts'),
      calendarInZone: join(root, 'bench/torture/calendarInZone.ts'),
    },
    outdir: join(root, 'dist/torture'),
    target: 'node20',
    packages: 'external',
  })
