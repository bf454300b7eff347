import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the local cloud keeps in its data folder, but the lock that is being held. Nothing else is ever removed. */
export const stored = [
  'database.sqlite',
  'database.sqlite-wal',
  'database.sqlite-shm',
  'secrets.json',
  'admin.json',
  'outbox.jsonl',
  'storage',
  'logs',
]

export function clearDataDir(dataDir: string): void {
  for (const name of stored) rmSync(join(dataDir, name), { recursive: true, force: true })
}

export const holdsData = (dataDir: string): boolean => existsSync(join(dataDir, 'database.sqlite'))
