import type { Frame, HuffmanSpec, Jpeg, Scan } from './jpegTypes'
import { orientationOf } from './orientation'

/** Where a picture cannot be read on: whatever it was, it is not stored. */
export class Broken extends Error {}
/** Sound, but of a sort that phones and browsers do not make. */
export class Unusual extends Error {}

const zigzag = (): Uint8Array => {
  const places: number[] = []
  for (let sum = 0; sum < 15; sum += 1) {
    const line = Array.from({ length: 8 }, (_, row) => [row, sum - row] as const).filter(
      ([, column]) => column >= 0 && column < 8,
    )
    if (sum % 2 === 0) line.reverse()
    places.push(...line.map(([row, column]) => row * 8 + column))
  }
  return Uint8Array.from(places)
}
/** The place in a block, row by row, of each coefficient as it comes. */
export const naturalOrder: Uint8Array = zigzag()

const need = (holds: boolean): void => {
  if (!holds) throw new Broken()
}

function readFrame(body: Buffer, progressive: boolean): Frame {
  need(body.length >= 6 && body.length === 6 + 3 * (body[5] as number))
  if (body[0] !== 8) throw new Unusual()
  const [height, width, count] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5] as number]
  need(width > 0 && height > 0)
  if (count !== 1 && count !== 3) throw new Unusual()
  const components = Array.from({ length: count }, (_, at) => {
    const [id, sampling, table] = [...body.subarray(6 + 3 * at, 9 + 3 * at)] as [number, number, number]
    const across = count === 1 ? 1 : sampling >> 4
    const down = count === 1 ? 1 : sampling & 15
    need(sampling >> 4 >= 1 && sampling >> 4 <= 4 && (sampling & 15) >= 1 && (sampling & 15) <= 4 && table < 4)
    return { id, across, down, table }
  })
  need(new Set(components.map(({ id }) => id)).size === count)
  return { width, height, progressive, components }
}

function readQuantization(body: Buffer, tables: Uint16Array[]): void {
  for (let at = 0; at < body.length;) {
    const [wide, id] = [(body[at] as number) >> 4, (body[at] as number) & 15]
    const bytes = wide ? 2 : 1
    need(wide <= 1 && id < 4 && at + 1 + 64 * bytes <= body.length)
    tables[id] = Uint16Array.from({ length: 64 }, (_, k) => body.readUIntBE(at + 1 + k * bytes, bytes))
    at += 1 + 64 * bytes
  }
}

function readHuffman(body: Buffer, tables: Map<number, HuffmanSpec>): void {
  for (let at = 0; at < body.length;) {
    need(at + 17 <= body.length)
    const counts = body.subarray(at + 1, at + 17)
    const symbols = counts.reduce((sum, count) => sum + count, 0)
    need(symbols <= 256 && at + 17 + symbols <= body.length && ((body[at] as number) & 0xec) === 0)
    tables.set(body[at] as number, { counts, symbols: body.subarray(at + 17, at + 17 + symbols) })
    at += 17 + symbols
  }
}

function readScan(
  body: Buffer,
  frame: Frame,
  tables: ReadonlyMap<number, HuffmanSpec>,
): Omit<Scan, 'data' | 'restart'> {
  const count = body[0] ?? 0
  need(count >= 1 && count <= frame.components.length && body.length === 4 + 2 * count)
  const [from, to, shift] = [...body.subarray(1 + 2 * count)] as [number, number, number]
  const parts = Array.from({ length: count }, (_, at) => {
    const component = frame.components.findIndex(({ id }) => id === body[1 + 2 * at])
    const chosen = body[2 + 2 * at] as number
    need(component >= 0)
    return { component, dc: tables.get(chosen >> 4), ac: tables.get(0x10 | (chosen & 15)) }
  })
  if (frame.progressive)
    need(from <= to && to < 64 && (from > 0 ? count === 1 : to === 0) && (shift & 15) <= 13 && shift >> 4 <= 14)
  return { parts, from, to, high: shift >> 4, low: shift & 15 }
}

/** To the next marker that is none of the restarts within a scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new Broken()
}

/** More than any camera makes; each costs a walk over the picture. */
const maxScans = 64

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const adobe = (transform: number) =>
  segment(0xee, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform]))

/**
 * Reads a JPEG from its beginning to the end of its picture. `content` is put together anew from the parts a picture needs,
 * each of exactly its length: notes, thumbnails, profiles and whatever follows the end are not among them.
 */
export function walkJpeg(bytes: Buffer): Jpeg {
  const stored: Buffer[] = []
  const quantization: Uint16Array[] = []
  const huffman = new Map<number, HuffmanSpec>()
  const scans: Scan[] = []
  let frame: Frame | undefined
  let orientation = 1
  let transform: number | null = null
  let restart = 0
  for (let at = 2; ;) {
    need(bytes[at] === 0xff)
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    at += 2
    if (marker === 0xd9) break
    need(at + 2 <= bytes.length)
    const length = bytes.readUInt16BE(at)
    need(length >= 2 && at + length <= bytes.length)
    const body = bytes.subarray(at + 2, at + length)
    at += length
    if (marker === 0xe1) orientation = orientationOf(body) ?? orientation
    else if (marker === 0xee && body.length >= 12 && body.subarray(0, 5).toString('latin1') === 'Adobe')
      transform = body[11] as number
    else if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) continue
    else if (marker === 0xdb) readQuantization(body, quantization)
    else if (marker === 0xc4) readHuffman(body, huffman)
    else if (marker === 0xdd) {
      need(body.length === 2)
      restart = body.readUInt16BE(0)
    } else if (marker >= 0xc0 && marker <= 0xc2) {
      need(!frame)
      frame = readFrame(body, marker === 0xc2)
    } else if (marker === 0xda) {
      need(frame !== undefined && scans.length < maxScans)
      const scan = readScan(body, frame as Frame, huffman)
      const end = endOfScan(bytes, at)
      const data = bytes.subarray(at, end)
      scans.push({ ...scan, restart, data })
      stored.push(segment(marker, body), data)
      at = end
    } else throw marker > 0xc2 && marker < 0xd0 ? new Unusual() : new Broken()
    if (marker === 0xdb || marker === 0xc4 || marker === 0xdd || (marker >= 0xc0 && marker <= 0xc2))
      stored.push(segment(marker, body))
  }
  if (!frame || scans.length === 0) throw new Broken()
  const head = transform === null ? jfif : adobe(transform > 2 ? 1 : transform)
  const content = Buffer.concat([Buffer.from([0xff, 0xd8]), head, ...stored, Buffer.from([0xff, 0xd9])])
  return { content, frame, quantization, scans, orientation, rgb: transform === 0 && frame.components.length === 3 }
}
