import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  readonly pid: number
  /** When that process started, in the kernel's ticks; empty where the system does not say. */
  readonly startedTicks: string
  readonly nonce: string
  /** The folder itself, not its name: a copy of it holds a copy of this lock, which is not its own. */
  readonly folder?: string
}

/**
 * One gateway per data folder: two would overwrite each other's files. A lock whose process is gone (a `kill -9`) is
 * taken over. Returns how to let go of it.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'gateway.lock')
  const mine = {
    pid: process.pid,
    startedTicks: startedTicks(process.pid),
    nonce: randomUUID(),
    folder: identityOf(dataDir),
  }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(file, mine) && read(file)?.nonce === mine.nonce) {
      return () => {
        if (read(file)?.nonce === mine.nonce) rmSync(file, { force: true })
      }
    }
    const holder = read(file)
    if (holder && isOf(holder, mine.folder) && isRunning(holder)) {
      throw new Error(
        `数据目录 ${dataDir} 正被另一个本地云使用（进程 ${holder.pid}）。请先关掉它，或用 --data 换一个目录。`,
      )
    }
    rmSync(file, { force: true })
  }
  throw new Error(`数据目录 ${dataDir} 的锁文件 ${file} 无法取得，请稍后再试。`)
}

function identityOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir)
  return `${dev}:${ino}`
}

/** A lock of an older make names no folder. */
const isOf = (holder: Holder, folder: string): boolean => holder.folder === undefined || holder.folder === folder

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isRunning(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  // After a restart of the machine the number may belong to some other program.
  return startedTicks(holder.pid) === holder.startedTicks
}

/** Field 22 of /proc/<pid>/stat; the name before it may hold spaces, so count from its closing bracket. */
function startedTicks(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
