import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

/** `npm run sdks`: the probe of the common calls with every SDK people may have; those not in the project are fetched into .tmp. */
const versions = { 2.1: '2.1.2', 2.4: '2.4.0', 2.6: '2.6.3', '3.0': '3.0.4', '4.0': '4.0.2' }

function fetchSdk(version) {
  const folder = join(root, '.tmp/sdks', version)
  const sdk = join(folder, 'node_modules/wx-server-sdk')
  if (existsSync(sdk)) return sdk
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const install = [
    'install',
    '--omit=dev',
    '--omit=peer',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact',
  ]
  const { status } = spawnSync('npm', [...install, `wx-server-sdk@${version}`], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`没有装上 wx-server-sdk ${version}，请检查网络后重试。`)
  return sdk
}

ensureInstalled()
const folders = Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, fetchSdk(version)]))
const { status } = spawnSync(
  'npx',
  ['jest', 'tests/conformance/sdks', 'tests/conformance/foreign/packed', '--selectProjects', 'node', '--verbose'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SDK_FOLDERS: JSON.stringify(folders) },
  },
)
process.exitCode = status ?? 1
