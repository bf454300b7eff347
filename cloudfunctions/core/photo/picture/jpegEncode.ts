import { cosines } from './dct'
import type { Picture } from './jpegTypes'
import { naturalOrder } from './jpegWalk'

/** Steps for brightness at quality 80, by the formula of the JPEG standard's example table, row by row. */
const standard = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]
const steps = standard.map((step) => Math.max(1, Math.floor((step * 40 + 50) / 100)))

/** A code for each symbol out of how often it comes: no longer than 16 bits, none of ones only. */
function codesFor(frequencies: ReadonlyMap<number, number>): { counts: number[]; symbols: number[] } {
  // A place holder takes the code of ones only; it comes last among the longest.
  let nodes = [
    { weight: 0, symbols: [-1] },
    ...[...frequencies].map(([symbol, weight]) => ({ weight, symbols: [symbol] })),
  ]
  const lengths = new Map<number, number>(nodes.map(({ symbols }) => [symbols[0] as number, 0]))
  while (nodes.length > 1) {
    nodes = nodes.sort((a, b) => b.weight - a.weight)
    const pair = nodes.splice(-2)
    const symbols = pair.flatMap((node) => node.symbols)
    symbols.forEach((symbol) => lengths.set(symbol, (lengths.get(symbol) as number) + 1))
    nodes.push({ weight: pair[0]!.weight + pair[1]!.weight, symbols })
  }
  const counts = new Array<number>(64).fill(0)
  for (const length of lengths.values()) counts[length - 1]! += 1
  // The standard's own way to shorten what is too long.
  for (let length = 63; length >= 16; length -= 1) {
    while (counts[length]! > 0) {
      let shorter = length - 2
      while (counts[shorter] === 0) shorter -= 1
      counts[length]! -= 2
      counts[length - 1]! += 1
      counts[shorter + 1]! += 2
      counts[shorter]! -= 1
    }
  }
  const longest = counts.reduce((last, count, at) => (count > 0 ? at : last), 0)
  counts[longest]! -= 1
  const symbols = [...lengths]
    .filter(([symbol]) => symbol >= 0)
    .sort((a, b) => a[1] - b[1])
    .map(([symbol]) => symbol)
  return { counts: counts.slice(0, 16), symbols }
}

/** Takes what is to be written, in order: a symbol of a table, then so many bits as they are. */
type Write = (table: 0 | 1, symbol: number, bits: number, value: number) => void

function writeNumber(table: 0 | 1, run: number, value: number, write: Write): void {
  const bits = 32 - Math.clz32(Math.abs(value))
  write(table, (run << 4) | bits, bits, value < 0 ? value + (1 << bits) - 1 : value)
}

/** Each component of a block after the other; a mean is written as its difference from the one before. */
function walkBlocks(blocks: Int16Array, write: Write): void {
  for (let from = 0; from < blocks.length; from += 64) {
    writeNumber(0, 0, (blocks[from] as number) - (blocks[from - 192] ?? 0), write)
    let run = 0
    for (let k = 1; k < 64; k += 1) {
      const value = blocks[from + k] as number
      if (value === 0) {
        run += 1
        continue
      }
      for (; run > 15; run -= 16) write(1, 0xf0, 0, 0)
      writeNumber(1, run, value, write)
      run = 0
    }
    if (run > 0) write(1, 0, 0, 0)
  }
}

/** Brightness and the two colours of the 8 by 8 pixels at a corner; the picture's edge goes on beyond it. */
function samplesAt({ width, height, data }: Picture, left: number, top: number, out: Float32Array[]): void {
  for (let y = 0; y < 8; y += 1)
    for (let x = 0; x < 8; x += 1) {
      const from = (Math.min(top + y, height - 1) * width + Math.min(left + x, width - 1)) * 3
      const [r, g, b] = [data[from] as number, data[from + 1] as number, data[from + 2] as number]
      out[0]![y * 8 + x] = 0.299 * r + 0.587 * g + 0.114 * b - 128
      out[1]![y * 8 + x] = -0.168736 * r - 0.331264 * g + 0.5 * b
      out[2]![y * 8 + x] = 0.5 * r - 0.418688 * g - 0.081312 * b
    }
}

const half = new Float32Array(64)
function transform(samples: Float32Array, out: Int16Array, from: number): void {
  const basis = cosines(8)
  for (let u = 0; u < 8; u += 1)
    for (let x = 0; x < 8; x += 1) {
      let sum = 0
      for (let y = 0; y < 8; y += 1) sum += (basis[y * 8 + u] as number) * (samples[y * 8 + x] as number)
      half[u * 8 + x] = sum
    }
  for (let k = 0; k < 64; k += 1) {
    const place = naturalOrder[k] as number
    const [row, column] = [place >> 3, place & 7]
    let sum = 0
    for (let x = 0; x < 8; x += 1) sum += (half[row * 8 + x] as number) * (basis[x * 8 + column] as number)
    out[from + k] = Math.round(sum / (steps[place] as number))
  }
}

function blocksOf(picture: Picture): Int16Array {
  const blocks = new Int16Array(Math.ceil(picture.width / 8) * Math.ceil(picture.height / 8) * 192)
  const samples = [new Float32Array(64), new Float32Array(64), new Float32Array(64)]
  let to = 0
  for (let top = 0; top < picture.height; top += 8)
    for (let left = 0; left < picture.width; left += 8) {
      samplesAt(picture, left, top, samples)
      for (const component of samples) {
        transform(component, blocks, to)
        to += 64
      }
    }
  return blocks
}

type Codes = ReturnType<typeof codesFor>

function pack(blocks: Int16Array, tables: readonly Codes[]): Buffer {
  const codes = tables.map(({ counts, symbols }) => {
    const bySymbol = new Uint32Array(256)
    let [code, at] = [0, 0]
    counts.forEach((count, length) => {
      for (let left = count; left > 0; left -= 1, code += 1, at += 1)
        bySymbol[symbols[at] as number] = (code << 8) | (length + 1)
      code <<= 1
    })
    return bySymbol
  })
  let out = Buffer.alloc(Math.max(4096, blocks.length >> 2))
  let [length, held, count] = [0, 0, 0]
  const put = (value: number, bits: number) => {
    held = (held << bits) | value
    count += bits
    if (length + 8 > out.length) out = Buffer.concat([out, Buffer.alloc(out.length)])
    for (; count >= 8; count -= 8) {
      const byte = (held >>> (count - 8)) & 0xff
      out[length++] = byte
      if (byte === 0xff) out[length++] = 0
    }
    held &= (1 << count) - 1
  }
  walkBlocks(blocks, (table, symbol, bits, value) => {
    const code = codes[table]![symbol] as number
    put(code >>> 8, code & 0xff)
    if (bits > 0) put(value, bits)
  })
  if (count > 0) put((1 << (8 - count)) - 1, 8 - count)
  return out.subarray(0, length)
}

const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body])

/** A plain JPEG of the picture, quality 80, with nothing else in it. */
export function encodeJpeg(picture: Picture): Buffer {
  const blocks = blocksOf(picture)
  const frequencies = [new Map<number, number>(), new Map<number, number>()]
  walkBlocks(blocks, (table, symbol) => frequencies[table]!.set(symbol, (frequencies[table]!.get(symbol) ?? 0) + 1))
  const tables = frequencies.map(codesFor)
  const { width, height } = picture
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')]),
    segment(0xdb, [0, ...[...naturalOrder].map((place) => steps[place] as number)]),
    segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    ...tables.map(({ counts, symbols }, at) => segment(0xc4, [at << 4, ...counts, ...symbols])),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    pack(blocks, tables),
    Buffer.from([0xff, 0xd9]),
  ])
}
