import { build } from 'esbuild'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Writes the pages of `docs/` that are generated from code. */
async function load(file, plugins = []) {
  const entryPoints = [join(root, file)]
  const options = { bundle: true, write: false, format: 'esm', platform: 'node' }
  const { outputFiles } = await build({ entryPoints, plugins, ...options })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const { permissionsPage } = await load('cloudfunctions/core/policy/describe.ts')
writeFileSync(join(root, 'docs/permissions.md'), permissionsPage())
console.log('docs/permissions.md')

const { sheetsPage } = await load('cloudfunctions/core/org/import/describe.ts')
writeFileSync(join(root, 'docs/sheets.md'), sheetsPage())
console.log('docs/sheets.md')

/** What is described here asks the cloud for nothing. */
const withoutCloud = {
  name: 'without-cloud',
  setup(build) {
    build.onResolve({ filter: /^wx-server-sdk$/ }, ({ path }) => ({ path, namespace: 'none' }))
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'const none = new Proxy(() => none, { get: () => none }); export default none',
    }))
  },
}
const { papersPage } = await load('cloudfunctions/core/papers/describe.ts', [withoutCloud])
writeFileSync(join(root, 'docs/papers.md'), papersPage())
console.log('docs/papers.md')

const { withMeasured } = await load('scripts/smoke/measured.ts')
const page = join(root, 'docs/local-cloud.md')
const measured = JSON.parse(readFileSync(join(root, 'local-cloud/measured.json'), 'utf8'))
writeFileSync(page, withMeasured(readFileSync(page, 'utf8'), measured))
console.log('docs/local-cloud.md')
