import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable'
import type { EnvironmentEntry } from '../cloudfunctions/core/schema/readSchema'

/** The list of versioned keys of a new folder; `npm run keys` puts newer ones before it. */
const firstKey = (bytes: number): string => `1:${randomBytes(bytes).toString('base64')}`

/**
 * The functions' own environment variables. Secrets are drawn once per data folder and kept outside the database,
 * because a stolen database must not open what is sealed in it. Values are base64 text. A setting that depends on whether
 * the folder was there before it is kept as well.
 */
export async function loadEnvironment(
  dataDir: string,
  wanted: Readonly<Record<string, EnvironmentEntry>>,
): Promise<Record<string, string>> {
  const file = join(dataDir, 'secrets.json')
  const stored = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  const isNew = Object.keys(stored).length === 0
  const environment: Record<string, string> = {}
  let drawn = false
  for (const [name, entry] of Object.entries(wanted)) {
    if ('value' in entry && entry.before === undefined) {
      environment[name] = entry.local ?? entry.value
      continue
    }
    if (stored[name] === undefined) {
      if ('value' in entry) stored[name] = isNew ? entry.value : (entry.before as string)
      else stored[name] = 'keys' in entry ? firstKey(entry.keys) : randomBytes(entry.bytes).toString('base64')
      drawn = true
    }
    environment[name] = stored[name]
  }
  if (drawn) await writeDurably(file, JSON.stringify(stored, null, 2), 0o600)
  return environment
}
