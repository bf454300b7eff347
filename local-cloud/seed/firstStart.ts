import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clearDataDir, holdsData, stored } from '../dataDir'
import { writeDurably } from '../durable'
import { lockDataDir } from '../lock'

const markName = 'seed.json'

/** `seeding` is on disk before the first record, `done` replaces it after the last: a seed that was killed is told by it. */
type Mark = { readonly state: 'seeding' | 'done' }

const readMark = (dataDir: string): Mark['state'] | null => {
  try {
    return (JSON.parse(readFileSync(join(dataDir, markName), 'utf8')) as Mark).state
  } catch {
    return null
  }
}
const writeMark = (dataDir: string, mark: Mark): Promise<void> =>
  writeDurably(join(dataDir, markName), JSON.stringify(mark))

const clear = (dataDir: string): void => {
  clearDataDir(dataDir)
  // Last, so that a clearing that is cut short is begun again.
  rmSync(join(dataDir, markName), { force: true })
}

/** Filled before records had keys of their own: the phones in it open no more. */
const isOutdated = (dataDir: string): boolean => {
  const secrets = join(dataDir, 'secrets.json')
  return existsSync(secrets) && !('RECORD_KEYS' in (JSON.parse(readFileSync(secrets, 'utf8')) as object))
}
/** Puts what the cloud keeps aside, so that a folder somebody tried things in is not lost. */
const putAside = (dataDir: string): string => {
  const aside = join(dataDir, `older-${Date.now()}`)
  mkdirSync(aside, { mode: 0o700 })
  for (const name of [...stored, markName])
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(aside, name))
  return aside
}

/**
 * Makes a data folder ready before the cloud starts on it, and says whether it is to be seeded: a new folder, one whose
 * seed was cut short, one of an older make (put aside), or any with `reset`. Throws when another local cloud is using the folder.
 */
export const prepareDataDir = async (
  dataDir: string,
  { reset }: { reset: boolean },
): Promise<{ fresh: boolean; aside?: string }> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataDir(dataDir)
  try {
    if (reset || readMark(dataDir) === 'seeding') clear(dataDir)
    const aside = isOutdated(dataDir) ? { aside: putAside(dataDir) } : {}
    const fresh = !holdsData(dataDir)
    if (fresh) await writeMark(dataDir, { state: 'seeding' })
    return { fresh, ...aside }
  } finally {
    unlock()
  }
}

export const markSeeded = (dataDir: string): Promise<void> => writeMark(dataDir, { state: 'done' })
