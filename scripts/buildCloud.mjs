import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { consoleOptions, shimOptions } from './cloudScripts.mjs'
import { buildTorture } from './buildTorture.mjs'
import { smallerSdk } from './sdk/leftOut.mjs'
import { buildStamp, cloudSources } from './version.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Builds the cloud functions (one file each, the SDK inside) and the local cloud that stands in for the platform.
 * Returns the names of the functions built and the failures, each `{name, message}`.
 */
export async function buildCloud({ testFunctions = false } = {}) {
  const none = { built: [], failures: [] }
  const all = await Promise.all([
    buildFunctions('cloudfunctions', 'dist/cloudfunctions'),
    testFunctions ? buildFunctions('tests/support/functions', 'dist/test-functions') : none,
    testFunctions ? buildSmoke() : none,
    testFunctions ? buildTorture().then(() => none) : none,
    buildLocalCloud().then(() => none),
  ])
  return { built: all.flatMap(({ built }) => built), failures: all.flatMap(({ failures }) => failures) }
}

/** The temporary function of `npm run smoke`; it is never deployed with the product's. */
export const buildSmoke = () => buildFunctions('scripts/smoke/function', 'dist/smoke')

async function buildLocalCloud() {
  await bundle(shimOptions(join(root, 'dist/local-cloud')))
  await bundle(consoleOptions(join(root, 'dist/local-cloud')))
  await bundle({
    entryPoints: {
      main: join(root, 'local-cloud/main.ts'),
      start: join(root, 'local-cloud/start.ts'),
      worker: join(root, 'local-cloud/invoke/worker.ts'),
    },
    outdir: join(root, 'dist/local-cloud'),
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  })
}

/** Bundles `<source>/<name>/index.ts` for each folder that has one. One broken function does not stop the others. */
async function buildFunctions(source, target) {
  const folder = join(root, source)
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.ts')))
    : []
  const failures = []
  for (const name of names) {
    const outdir = join(root, target, name)
    try {
      await buildFunction(join(folder, name), outdir, name)
    } catch (error) {
      // An old bundle beside a broken source would let a test pass on code that is gone.
      rmSync(join(outdir, 'index.js'), { force: true })
      failures.push({ name, message: error.message })
    }
  }
  return { built: names.filter((name) => !failures.some((failure) => failure.name === name)), failures }
}

async function buildFunction(folder, outdir, name) {
  const { version, commit } = buildStamp(cloudSources)
  await bundle({
    define: { BUILD_VERSION: JSON.stringify(version), BUILD_COMMIT: JSON.stringify(commit) },
    entryPoints: { index: join(folder, 'index.ts') },
    outdir,
    target: 'node18',
    // Names of functions and classes stay readable through "keepNames".
    minify: true,
    keepNames: true,
    plugins: [smallerSdk],
    legalComments: 'none',
  })
  const config = join(folder, 'config.json')
  if (existsSync(config)) writeIfChanged(join(outdir, 'config.json'), readFileSync(config))
  // The platform installs what package.json lists: nothing, for all of it is in the bundle.
  writeIfChanged(
    join(outdir, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
  )
}

async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'silent',
    ...options,
  })
  for (const file of outputFiles) writeIfChanged(file.path, file.contents)
}

/** Never leaves half a file where another process may be reading, and keeps the time of what did not change. */
function writeIfChanged(file, content) {
  if (existsSync(file) && Buffer.from(content).equals(readFileSync(file))) return
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${process.pid}.partial`
  writeFileSync(partial, content)
  renameSync(partial, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, failures } = await buildCloud({ testFunctions: process.argv.includes('--tests') })
  console.log(`云函数：${built.length > 0 ? built.join('、') : '无'}；本地云：dist/local-cloud`)
  for (const { name, message } of failures) console.error(`云函数 ${name} 没有打包成功：${message}`)
  if (failures.length > 0 && !process.argv.includes('--tests')) process.exitCode = 1
}
