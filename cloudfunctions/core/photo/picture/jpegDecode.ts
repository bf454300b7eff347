import { cosines } from './dct'
import { Bits, huffmanTable } from './jpegBits'
import { blockReader, type Blocks } from './jpegBlocks'
import type { Frame, Jpeg, Picture, Scan } from './jpegTypes'
import { naturalOrder } from './jpegWalk'

/** Eighths of the width. */
export type Size = 1 | 2 | 4 | 8

function blocksOf({ width, height, progressive, components }: Frame, size: Size): Blocks[] {
  const max = {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  }
  const mcus = { across: Math.ceil(width / (8 * max.across)), down: Math.ceil(height / (8 * max.down)) }
  return components.map(({ across, down }) => {
    const perLine = mcus.across * across
    const lines = mcus.down * down
    return {
      across,
      down,
      perLine,
      // Of the picture itself, without what fills up the last square.
      ownAcross: Math.ceil(Math.ceil((width * across) / max.across) / 8),
      ownDown: Math.ceil(Math.ceil((height * down) / max.down) / 8),
      size,
      stored: new Int16Array(perLine * lines * size * size),
      seen: new Uint32Array(progressive ? perLine * lines * 2 : 0),
      lines,
    }
  })
}

function readScan(scan: Scan, frame: Frame, all: readonly Blocks[]): void {
  const bits = new Bits(scan.data)
  const parts = scan.parts.map(({ component, dc, ac }) => {
    const blocks = all[component] as Blocks
    const wants = {
      dc: !frame.progressive || (scan.from === 0 && scan.high === 0),
      ac: !frame.progressive || scan.from > 0,
    }
    const tables = {
      dc: wants.dc ? huffmanTable(dc) : new Uint16Array(),
      ac: wants.ac ? huffmanTable(ac) : new Uint16Array(),
    }
    return { blocks, ...blockReader(bits, scan, frame.progressive, blocks, tables) }
  })
  const single = parts.length === 1 ? parts[0] : undefined
  const first = parts[0]!.blocks
  const units = single ? first.ownAcross * first.ownDown : (first.perLine / first.across) * (first.lines / first.down)
  for (let unit = 0; unit < units; unit += 1) {
    if (scan.restart > 0 && unit > 0 && unit % scan.restart === 0) {
      bits.restart()
      parts.forEach(({ reset }) => reset())
    }
    if (single) single.read(Math.floor(unit / first.ownAcross) * first.perLine + (unit % first.ownAcross))
    else for (const { blocks, read } of parts) readSquare(unit, blocks, read)
  }
}

function readSquare(unit: number, { across, down, perLine }: Blocks, read: (block: number) => void): void {
  const squares = perLine / across
  const corner = Math.floor(unit / squares) * down * perLine + (unit % squares) * across
  for (let y = 0; y < down; y += 1) for (let x = 0; x < across; x += 1) read(corner + y * perLine + x)
}

/** Samples of one component, `size` by `size` a block. */
function samplesOf({ perLine, lines, size, stored }: Blocks, quantization: Uint16Array | undefined): Uint8Array {
  const samples = new Uint8Array(perLine * lines * size * size)
  const basis = cosines(size)
  const steps = new Float32Array(size * size)
  naturalOrder.forEach((place, k) => {
    const [row, column] = [place >> 3, place & 7]
    if (row < size && column < size) steps[row * size + column] = ((quantization?.[k] ?? 1) * size) / 8
  })
  const half = new Float32Array(size * size)
  for (let block = 0; block < perLine * lines; block += 1) {
    const from = block * size * size
    // Columns first, then rows.
    for (let x = 0; x < size; x += 1)
      for (let u = 0; u < size; u += 1) {
        let sum = 0
        for (let v = 0; v < size; v += 1)
          sum +=
            (basis[x * size + v] as number) * (stored[from + v * size + u] as number) * (steps[v * size + u] as number)
        half[x * size + u] = sum
      }
    const to = Math.floor(block / perLine) * size * perLine * size + (block % perLine) * size
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1) {
        let sum = 128.5
        for (let u = 0; u < size; u += 1) sum += (half[y * size + u] as number) * (basis[x * size + u] as number)
        samples[to + y * perLine * size + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum
      }
  }
  return samples
}

/** How a component lies under the picture: the samples of a line, and how many there are to a pixel. */
const planeOf = (blocks: Blocks, all: readonly Blocks[], quantization: Uint16Array | undefined) => ({
  samples: samplesOf(blocks, quantization),
  line: blocks.perLine * blocks.size,
  x: blocks.across / Math.max(...all.map(({ across }) => across)),
  y: blocks.down / Math.max(...all.map(({ down }) => down)),
})

function paint({ frame, rgb, quantization }: Jpeg, all: readonly Blocks[], size: Size): Picture {
  const [width, height] = [Math.ceil((frame.width * size) / 8), Math.ceil((frame.height * size) / 8)]
  const [first, ...others] = all.map((blocks, at) => planeOf(blocks, all, quantization[frame.components[at]!.table]))
  const [a, b, c] = [first!, others[0] ?? first!, others[1] ?? first!]
  const grey = others.length === 0
  const data = new Uint8ClampedArray(width * height * 3)
  for (let y = 0, to = 0; y < height; y += 1) {
    const [lineA, lineB, lineC] = [a, b, c].map((plane) => Math.floor(y * plane.y) * plane.line) as [
      number,
      number,
      number,
    ]
    for (let x = 0; x < width; x += 1, to += 3) {
      const luma = a.samples[lineA + Math.floor(x * a.x)] as number
      const second = b.samples[lineB + Math.floor(x * b.x)] as number
      const third = c.samples[lineC + Math.floor(x * c.x)] as number
      data[to] = grey || rgb ? luma : luma + 1.402 * (third - 128)
      data[to + 1] = grey || rgb ? second : luma - 0.344136 * (second - 128) - 0.714136 * (third - 128)
      data[to + 2] = grey || rgb ? third : luma + 1.772 * (second - 128)
    }
  }
  return { width, height, data: new Uint8Array(data.buffer) }
}

/**
 * Decodes at `size` eighths of its width. Of each block only `size` by `size` coefficients are held and turned back, so the
 * memory follows what comes out and not what the header claims.
 */
export function decodeJpeg(jpeg: Jpeg, size: Size): Picture {
  const all = blocksOf(jpeg.frame, size)
  for (const scan of jpeg.scans) readScan(scan, jpeg.frame, all)
  return paint(jpeg, all, size)
}
