import { inflateRawSync } from 'node:zlib'

/**
 * Archives of people's files, opened with care: what an archive claims about itself is not believed, and what comes out of it
 * is bounded while it is inflated.
 */
export type ZipFiles = Map<string, Buffer>

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/** Where the directory begins, from the last 64 KiB, in which the end record must stand. */
const directoryOf = (bytes: Buffer): { at: number; entries: number } | null => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark)
      return { at: bytes.readUInt32LE(at + 16), entries: bytes.readUInt16LE(at + 10) }
  }
  return null
}

/** The content of one entry; null when it would exceed `most` bytes. Throws on a broken one. */
const contentOf = (bytes: Buffer, entryAt: number, max: number): Buffer | null => {
  const method = bytes.readUInt16LE(entryAt + 10)
  const packed = bytes.readUInt32LE(entryAt + 20)
  const localAt = bytes.readUInt32LE(entryAt + 42)
  if (bytes.readUInt32LE(localAt) !== localMark) throw new Error('no local header')
  const from = localAt + 30 + bytes.readUInt16LE(localAt + 26) + bytes.readUInt16LE(localAt + 28)
  const body = bytes.subarray(from, from + packed)
  if (body.length !== packed) throw new Error('cut short')
  if (method === 0) return packed > max ? null : body
  if (method !== 8) throw new Error('another compression')
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, max) })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

/**
 * The files `wanted` of an archive. `broken`: it is none, or damaged. `tooLarge`: it would hold more than `max` bytes
 * together, one of them more than `maxOfOne`, or more than 1,000 files.
 */
export const readZip = (
  bytes: Buffer,
  wanted: (path: string) => boolean,
  max: number,
  maxOfOne = max,
): ZipFiles | 'broken' | 'tooLarge' => {
  const files: ZipFiles = new Map()
  try {
    const directory = directoryOf(bytes)
    if (!directory) return 'broken'
    if (directory.entries > 1000) return 'tooLarge'
    let left = max
    let at = directory.at
    for (let turn = 0; turn < directory.entries; turn += 1) {
      if (bytes.readUInt32LE(at) !== entryMark) return 'broken'
      const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ]
      // Some programs of Windows write their own kind of path.
      const path = bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/')
      if (wanted(path)) {
        const content = contentOf(bytes, at, Math.min(left, maxOfOne))
        if (!content) return 'tooLarge'
        left -= content.length
        files.set(path, content)
      }
      at += 46 + name + extra + comment
    }
  } catch {
    // Offsets that point outside, streams that do not inflate.
    return 'broken'
  }
  return files
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
export const crc32 = (bytes: Buffer): number => {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** The 22 or so bytes both headers of an entry share: version, flags (UTF-8 names), method, time, checksum, sizes. */
const shared = (content: Buffer, nameLength: number): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  // 1 January 1980: the format's first day, so that the same files make the same archive.
  bytes.writeUInt16LE(0x21, 8)
  bytes.writeUInt32LE(crc32(content), 10)
  bytes.writeUInt32LE(content.length, 14)
  bytes.writeUInt32LE(content.length, 18)
  bytes.writeUInt16LE(nameLength, 22)
  return bytes
}
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** An archive of files as they are, uncompressed. */
export const storedZip = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8')
    const head = shared(content, name.length)
    const local = Buffer.concat([uint32(localMark), head, name, content])
    directory.push(uint32(entryMark), Buffer.from([20, 0]), head, Buffer.alloc(10), uint32(at), name)
    bodies.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, entries, end])
}
