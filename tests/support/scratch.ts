import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** Files kept in memory, where the system has that. */
const memory = '/dev/shm'
const neededBytes = 1024 ** 3
const prefix = 'zhibu-tests-'
const mine = join(memory, `${prefix}${process.pid}`)

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const hasRoom = (): boolean => {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= neededBytes
}

/**
 * A folder in memory for what this run's tests write, or nothing where there is too little of it. A database that waits for
 * the disk at every commit leaves both cores idle for a third of a run; what the waiting is for, a power cut, no test makes.
 */
export function makeScratch(): string | undefined {
  if (!hasRoom()) return undefined
  // What runs that were killed have left would stay in memory for good.
  for (const name of readdirSync(memory))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) remove(join(memory, name))
  mkdirSync(mine, { mode: 0o700 })
  return mine
}

export const dropScratch = (): void => remove(mine)
