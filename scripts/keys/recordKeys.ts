/** `RECORD_KEYS` as text: `2:<base64>,1:<base64>`, current first. Pure, and silent about what a key is. */
interface Versioned {
  readonly version: number
  readonly base64: string
}

const entry = /^([1-9]\d{0,5}):([A-Za-z0-9+/]{43}=)$/

/** Throws in Chinese when it is missing or malformed. */
export function parseKeys(text: string | undefined): Versioned[] {
  if (!text) throw new Error('没有 RECORD_KEYS：加密密钥还没有配置。')
  const keys = text.split(',').map((part) => {
    const [, version, base64] = entry.exec(part.trim()) ?? []
    if (!version || !base64)
      throw new Error('RECORD_KEYS 写得不对：应是“版本:32 字节的 base64”，多版之间用逗号隔开，最前面的是正在用的。')
    return { version: Number(version), base64 }
  })
  if (new Set(keys.map(({ version }) => version)).size < keys.length)
    throw new Error('RECORD_KEYS 里有两个相同的版本。')
  return keys
}
const write = (keys: readonly Versioned[]): string =>
  keys.map(({ version, base64 }) => `${version}:${base64}`).join(',')

/** A newer version before the others. */
export function withNewKey(text: string | undefined, bytes: Buffer): { version: number; text: string } {
  const keys = parseKeys(text)
  const version = Math.max(...keys.map((key) => key.version)) + 1
  return { version, text: write([{ version, base64: bytes.toString('base64') }, ...keys]) }
}

/** Without an old version that no record needs. */
export function dropVersion(text: string | undefined, version: number, records: number): string {
  const keys = parseKeys(text)
  if (!keys.some((key) => key.version === version)) throw new Error(`没有第 ${version} 版密钥。`)
  if (keys[0]?.version === version) throw new Error(`第 ${version} 版正在用，不能去掉。先画一版新的。`)
  if (records > 0) throw new Error(`还有 ${records} 份记录用第 ${version} 版加密，不能去掉。让本地云开着，等它们换完。`)
  return write(keys.filter((key) => key.version !== version))
}

/** How many envelopes in these documents (JSON) each version wraps. */
export function versionsIn(bodies: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const body of bodies) {
    for (const value of Object.values(JSON.parse(body) as Record<string, unknown>)) {
      if (typeof value !== 'object' || value === null || !('wrappedKey' in value)) continue
      const { keyVersion } = value as { keyVersion?: number | Record<string, string> }
      const version = Number(typeof keyVersion === 'object' ? Object.values(keyVersion)[0] : keyVersion)
      counts.set(version, (counts.get(version) ?? 0) + 1)
    }
  }
  return counts
}
