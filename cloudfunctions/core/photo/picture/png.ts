import { createInflate } from 'node:zlib'
import { crc32 } from '../../platform/zip'
import { Broken, Unusual } from './jpegWalk'
import type { Picture } from './jpegTypes'
import { shrinking } from './shrink'

const signatureBytes = 8
/** Parts without which the picture would look different, and how long each may be. */
const lengths: Record<string, (length: number) => boolean> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  tRNS: (length) => length > 0 && length <= 256,
  gAMA: (length) => length === 4,
  sRGB: (length) => length === 1,
}

interface Png {
  width: number
  height: number
  depth: number
  colour: 0 | 2 | 3 | 4 | 6
  interlaced: boolean
  palette: Buffer
  /** Opacity of the palette's colours. */
  opacity: Buffer
  /** The head up to the pixels. */
  parts: Buffer[]
  packed: Buffer
}

const depths: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const need = (holds: boolean): void => {
  if (!holds) throw new Broken()
}

const chunk = (kind: string, body: Buffer): Buffer => {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)])
  framed.writeUInt32BE(body.length, 0)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + body.length)), 8 + body.length)
  return framed
}

/** Reads a PNG's parts up to its end; whatever follows is left. */
export function walkPng(bytes: Buffer): Png {
  const found = new Map<string, Buffer>()
  const packed: Buffer[] = []
  for (let at = signatureBytes; ;) {
    need(at + 12 <= bytes.length)
    const length = bytes.readUInt32BE(at)
    need(length <= bytes.length - at - 12)
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1')
    const body = bytes.subarray(at + 8, at + 8 + length)
    need(crc32(bytes.subarray(at + 4, at + 8 + length)) === bytes.readUInt32BE(at + 8 + length))
    need(found.has('IHDR') || kind === 'IHDR')
    at += 12 + length
    if (kind === 'IEND') break
    if (kind === 'IDAT') packed.push(body)
    else if (kind in lengths) {
      need(lengths[kind]!(length) && !found.has(kind))
      found.set(kind, body)
    } else if (/^[A-Z]/.test(kind)) throw new Unusual()
  }
  const head = found.get('IHDR') as Buffer
  const [width, height, depth, colour, interlace] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8] as number,
    head[9] as number,
    head[12] as number,
  ]
  need(
    width > 0 &&
      height > 0 &&
      (depths[colour]?.includes(depth) ?? false) &&
      head[10] === 0 &&
      head[11] === 0 &&
      interlace <= 1 &&
      packed.length > 0,
  )
  need(colour !== 3 || found.has('PLTE'))
  return {
    width,
    height,
    depth,
    colour: colour as Png['colour'],
    interlaced: interlace === 1,
    palette: found.get('PLTE') ?? Buffer.alloc(0),
    opacity: found.get('tRNS') ?? Buffer.alloc(0),
    parts: ['IHDR', 'gAMA', 'sRGB', 'PLTE', 'tRNS'].flatMap((kind) =>
      found.has(kind) ? chunk(kind, found.get(kind) as Buffer) : [],
    ),
    packed: Buffer.concat(packed),
  }
}

/** Pixels come in one pass, or in seven of ever finer grids. */
const passes = (interlaced: boolean): [x: number, y: number, stepX: number, stepY: number][] =>
  interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]]

/** What a byte was guessed from: the one before it, the one above, the one between those. */
function guess(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

function unfilter(kind: number, line: Buffer, above: Buffer, pixelBytes: number): void {
  need(kind <= 4)
  if (kind === 2) for (let at = 0; at < line.length; at += 1) line[at]! += above[at] as number
  if (kind === 1) for (let at = pixelBytes; at < line.length; at += 1) line[at]! += line[at - pixelBytes] as number
  if (kind < 3) return
  for (let at = 0; at < line.length; at += 1) {
    const left = at >= pixelBytes ? (line[at - pixelBytes] as number) : 0
    const up = above[at] as number
    line[at]! +=
      kind === 3 ? (left + up) >> 1 : guess(left, up, at >= pixelBytes ? (above[at - pixelBytes] as number) : 0)
  }
}

/** One pixel over white. */
function pixelOf({ depth, colour, palette, opacity }: Png, line: Buffer, x: number): [number, number, number] {
  const count = samples[colour] as number
  const sample = (part: number): number => {
    const at = x * count + part
    if (depth === 16) return line[at * 2] as number
    if (depth === 8) return line[at] as number
    const value = ((line[(at * depth) >> 3] as number) >> (8 - depth - ((at * depth) & 7))) & ((1 << depth) - 1)
    return colour === 3 ? value : (value * 255) / ((1 << depth) - 1)
  }
  const over = (value: number, alpha: number) => 255 + ((value - 255) * alpha) / 255
  if (colour === 3) {
    const index = sample(0)
    const alpha = opacity[index] ?? 255
    return [0, 1, 2].map((part) => over(palette[index * 3 + part] ?? 0, alpha)) as [number, number, number]
  }
  const alpha = colour === 4 ? sample(1) : colour === 6 ? sample(3) : 255
  return (colour === 0 || colour === 4 ? [0, 0, 0] : [0, 1, 2]).map((part) => over(sample(part), alpha)) as [
    number,
    number,
    number,
  ]
}

interface Line {
  pass: [x: number, y: number, stepX: number, stepY: number]
  /** In pixels. */
  length: number
  bytes: number
  /** Of the picture. */
  y: number
  first: boolean
}

function* linesOf({ width, height, depth, colour, interlaced }: Png): Generator<Line> {
  for (const pass of passes(interlaced)) {
    const [x, y, stepX, stepY] = pass
    const length = Math.ceil((width - x) / stepX)
    const bytes = Math.ceil((length * depth * (samples[colour] as number)) / 8)
    if (length > 0) for (let at = y; at < height; at += stepY) yield { pass, length, bytes, y: at, first: at === y }
  }
}

/**
 * Unpacks line by line, so that two lines and the small picture are all that is ever held; stops at the first byte too many.
 * `content` is the file with nothing in it but the picture.
 */
export async function readPng(png: Png, max: number): Promise<{ content: Buffer; small: Picture }> {
  const small = shrinking(png.width, png.height, max)
  const pixelBytes = Math.max(1, (png.depth * (samples[png.colour] as number)) >> 3)
  // Four by four pixels tell a small one's colour.
  const skip = Math.max(1, Math.floor(Math.max(png.width, png.height) / (4 * max)))
  const lines = linesOf(png)
  let line = lines.next()
  let above = Buffer.alloc(0)
  let got = 0
  let raw = Buffer.alloc(line.done ? 0 : line.value.bytes + 1)
  const finish = ({ pass: [x, , step], length, bytes, y, first }: Line) => {
    const pixels = raw.subarray(1)
    unfilter(raw[0] as number, pixels, first ? Buffer.alloc(bytes) : above, pixelBytes)
    if (y % skip === 0)
      for (let at = 0; at < length; at += 1)
        if ((x + at * step) % skip === 0) small.add(x + at * step, y, ...pixelOf(png, pixels, at))
    above = pixels
    line = lines.next()
    raw = Buffer.alloc(line.done ? 0 : line.value.bytes + 1)
    got = 0
  }
  const inflate = createInflate()
  inflate.end(png.packed)
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      for (let at = 0; at < part.length;) {
        if (line.done) throw new Broken()
        const count = part.copy(raw, got, at)
        at += count
        got += count
        if (got === raw.length) finish(line.value)
      }
    }
  } catch {
    throw new Broken()
  }
  need(line.done === true)
  // What lies behind the packed pixels' own end is no part of them.
  const pixels = chunk('IDAT', png.packed.subarray(0, inflate.bytesWritten))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return {
    content: Buffer.concat([signature, ...png.parts, pixels, chunk('IEND', Buffer.alloc(0))]),
    small: small.picture(),
  }
}
