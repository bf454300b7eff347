import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Writes the pages of `docs/` that are generated from code. */
const { outputFiles } = await build({
  entryPoints: [join(root, 'cloudfunctions/core/policy/describe.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
writeFileSync(join(root, 'docs/permissions.md'), module.permissionsPage())
console.log('docs/permissions.md')
