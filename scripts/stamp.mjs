import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './install.mjs'
import { appSources, buildStamp } from './version.mjs'

const filesUnder = (path) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`
    return entry.isDirectory() ? filesUnder(inner) : [inner]
  })

/** A digest of everything the app is built from. */
const sources = () => {
  const digest = createHash('sha256')
  const files = [
    ...filesUnder('src'),
    ...filesUnder('config'),
    'package-lock.json',
    'babel.config.js',
    '.env',
    'scripts/buildApp.mjs',
  ]
  // A bundle says whether its sources were committed: the same sources are built again once they are.
  digest.update(buildStamp(appSources).commit.endsWith('+') ? 'changed' : '')
  for (const file of files.sort()) digest.update(file).update(readFileSync(join(root, file)))
  // Written into the mini-program, so that one for another environment is another build.
  digest.update(process.env.TARO_APP_CLOUD_ENV ?? '')
  return digest.digest('hex')
}

/** Runs `build` unless `dist/<name>` was built from these very sources. */
export async function onceForSources(name, build) {
  const mark = join(root, 'dist/stamps', name)
  const now = sources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now && existsSync(join(root, 'dist', name))) return false
  await build()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, now)
  return true
}
