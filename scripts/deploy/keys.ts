import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** An entry of `environment` in cloudfunctions/schema.json: a secret of so many bytes, versioned keys, or a setting. */
/** `before`: the first value where there was an environment before there was the setting. */
type Setting = { readonly value: string; readonly before?: string }
export type EnvironmentEntry = { readonly bytes: number } | { readonly keys: number } | Setting
export type EnvironmentSchema = Readonly<Record<string, EnvironmentEntry>>

/** Names a value without telling it. The values are random keys, or settings that are no secret. */
export const fingerprint = (name: string, value: string): string =>
  createHash('sha256').update(`${name}\0${value}`).digest('hex').slice(0, 16)

export const isSecret = (entry: EnvironmentEntry): boolean => !('value' in entry)
export const secretNames = (schema: EnvironmentSchema): string[] =>
  Object.keys(schema).filter((name) => isSecret(schema[name] as EnvironmentEntry))

const isKey = (text: string, bytes: number): boolean => {
  const key = Buffer.from(text, 'base64')
  return key.length === bytes && key.toString('base64') === text
}
/** `2:<base64>,1:<base64>` by version; undefined when it does not read so. */
export function versionsOf(text: string, bytes: number): Map<string, string> | undefined {
  const versions = new Map<string, string>()
  for (const part of text.split(',')) {
    const [, version, key] = /^(\d{1,4}):(.+)$/.exec(part) ?? []
    if (version === undefined || key === undefined || versions.has(version) || !isKey(key, bytes)) return undefined
    versions.set(version, key)
  }
  return versions
}

export function isWellFormed(entry: EnvironmentEntry, value: string): boolean {
  if ('bytes' in entry) return isKey(value, entry.bytes)
  return 'keys' in entry ? versionsOf(value, entry.keys) !== undefined : true
}

/** Whether what is sealed under `deployed` stays readable with `given`: the same key, or all its versions. */
export function keepsReadable(entry: EnvironmentEntry, deployed: string, given: string): boolean {
  if ('value' in entry || deployed === given) return true
  if ('bytes' in entry) return false
  const before = versionsOf(deployed, entry.keys)
  const after = versionsOf(given, entry.keys)
  return (
    before !== undefined && after !== undefined && [...before].every(([version, key]) => after.get(version) === key)
  )
}

const drawn = (entry: EnvironmentEntry): string => {
  if ('value' in entry) return entry.value
  return 'keys' in entry
    ? `1:${randomBytes(entry.keys).toString('base64')}`
    : randomBytes(entry.bytes).toString('base64')
}

/** Writes a new file of keys that only its owner may read, never inside the checkout and never over another. */
export function writeKeys(file: string, keys: Readonly<Record<string, string>>, root: string): void {
  const folder = dirname(resolve(file))
  if (!existsSync(folder)) throw new Error(`没有 ${folder} 这个目录，请先建好（不要放在项目目录里）。`)
  const place = join(realpathSync(folder), basename(file))
  if (!relative(realpathSync(root), place).startsWith('..'))
    throw new Error('密钥文件不能放在项目目录里，以免随代码一起传出去。')
  if (existsSync(place))
    throw new Error(`${place} 已经存在。里面的密钥丢了就找不回来，所以不会覆盖；要新的请换一个文件名。`)
  const lines = Object.entries(keys).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(place, lines.join(''), { mode: 0o600, flag: 'wx' })
}

/** Draws every secret of the schema into a new file. */
export function drawKeys(file: string, schema: EnvironmentSchema, root: string): string[] {
  const names = secretNames(schema)
  writeKeys(file, Object.fromEntries(names.map((name) => [name, drawn(schema[name] as EnvironmentEntry)])), root)
  return names
}

/** Puts a newer version before the versioned keys of `from`, in a new file; everything else is as it was. */
export function rotateKeys(from: string, file: string, schema: EnvironmentSchema, root: string): string[] {
  const keys = readKeys(from)
  const rotated = Object.entries(schema).flatMap(([name, entry]) =>
    'keys' in entry ? [{ name, bytes: entry.keys }] : [],
  )
  for (const { name, bytes } of rotated) {
    const versions = versionsOf(keys[name] ?? '', bytes)
    if (!versions) throw new Error(`密钥文件 ${from} 里没有可用的 ${name}。`)
    const next = Math.max(...[...versions.keys()].map(Number)) + 1
    keys[name] = `${next}:${randomBytes(bytes).toString('base64')},${keys[name]}`
  }
  writeKeys(file, keys, root)
  return rotated.map(({ name }) => name)
}

/** Reads `NAME=value` lines; refuses a file that others on this machine can read. */
export function readKeys(file: string): Record<string, string> {
  if (!existsSync(file)) throw new Error(`没有找到密钥文件 ${file}。`)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`密钥文件 ${file} 别人也能读，请先运行 chmod 600 ${file}。`)
  }
  const values: Record<string, string> = {}
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? []
    // The line itself may be a key: it is named by its number.
    if (name === undefined || value === undefined)
      throw new Error(`密钥文件 ${file} 第 ${index + 1} 行不是“名称=值”的样子。`)
    values[name] = value
  }
  return values
}
