import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. Uses only Node itself: it runs before anything is installed. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const mark = join(root, 'node_modules/.installed')

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** Installs what the lock file names unless exactly that is installed. Throws with npm's exit code when it fails. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Error(`需要 Node.js 20 或更新的版本，现在是 ${process.versions.node}。`)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted()) return
  // Not to standard output, which may be a document for machines.
  console.error('正在安装依赖（第一次约一两分钟）…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-progress', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`依赖没有装好（npm ci 退出码 ${status}），请检查网络后重试。`)
  writeFileSync(mark, wanted())
}
