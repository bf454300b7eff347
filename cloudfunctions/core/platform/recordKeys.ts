/**
 * The organ's keys that wrap each record's own key. `RECORD_KEYS` is `2:<base64>,1:<base64>`: the first is current and wraps
 * what is sealed from now on, the others still open what is older until `jobs` has re-wrapped it. They come from the
 * environment, never from the database. Without them, or with one that is malformed, nothing is sealed and nothing opened.
 */
interface RecordKeys {
  current: number
  of: ReadonlyMap<number, Buffer>
}

/** Says what is wrong, never what was written. */
class RecordKeysError extends Error {}

const entry = /^([1-9]\d{0,5}):([A-Za-z0-9+/]{43}=)$/
const parse = (text: string): RecordKeys => {
  const pairs = text.split(',').map((part): [number, Buffer] => {
    const [, version, base64] = entry.exec(part.trim()) ?? []
    const key = Buffer.from(base64 ?? '', 'base64')
    if (!version || key.length !== 32)
      throw new RecordKeysError('RECORD_KEYS must be <version>:<32 bytes in base64>, …')
    return [Number(version), key]
  })
  const of = new Map(pairs)
  if (of.size !== pairs.length) throw new RecordKeysError('RECORD_KEYS names a version twice')
  return { current: (pairs[0] as [number, Buffer])[0], of }
}

const recordKeys = (): RecordKeys => {
  const text = process.env.RECORD_KEYS ?? ''
  if (text === '') throw new RecordKeysError('RECORD_KEYS is missing')
  return parse(text)
}

/** The key that seals from now on. */
export const currentKey = (): { version: number; key: Buffer } => {
  const { current, of } = recordKeys()
  return { version: current, key: of.get(current) as Buffer }
}
export const keyOfVersion = (version: number): Buffer => {
  const key = recordKeys().of.get(version)
  if (!key) throw new RecordKeysError(`RECORD_KEYS has no version ${version}`)
  return key
}
/** The versions there are keys of, current first; null when the environment has none that will do. */
export const keyVersions = (): number[] | null => {
  try {
    const { current, of } = recordKeys()
    return [current, ...[...of.keys()].filter((version) => version !== current).sort((a, b) => b - a)]
  } catch (error) {
    if (error instanceof RecordKeysError) return null
    throw error
  }
}
