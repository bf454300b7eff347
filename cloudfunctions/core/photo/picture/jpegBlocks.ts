import type { Bits, HuffmanTable } from './jpegBits'
import type { Scan } from './jpegTypes'
import { Broken, naturalOrder } from './jpegWalk'

/** One component's blocks, of each of which the lowest `size` by `size` coefficients are kept. */
export interface Blocks {
  across: number
  down: number
  perLine: number
  lines: number
  ownAcross: number
  ownDown: number
  size: number
  stored: Int16Array
  /** Progressive: a bit for each coefficient that is not zero, kept or not. */
  seen: Uint32Array
}

/** Where the k-th coefficient is kept within a block; -1 when it is not. */
const placesFor = (size: number): Int8Array =>
  Int8Array.from(naturalOrder, (place) =>
    place >> 3 < size && (place & 7) < size ? (place >> 3) * size + (place & 7) : -1,
  )

interface BlockReader {
  read(block: number): void
  /** At a restart nothing is remembered of the blocks before. */
  reset(): void
}

export function blockReader(
  bits: Bits,
  scan: Scan,
  progressive: boolean,
  blocks: Blocks,
  tables: { dc: HuffmanTable; ac: HuffmanTable },
): BlockReader {
  if (!progressive) return wholeBlocks(bits, blocks, tables)
  if (scan.from === 0)
    return scan.high === 0 ? firstMeans(bits, scan, blocks, tables.dc) : finerMeans(bits, scan, blocks)
  return scan.high === 0 ? firstDetails(bits, scan, blocks, tables.ac) : finerDetails(bits, scan, blocks, tables.ac)
}

function wholeBlocks(
  bits: Bits,
  { stored, size }: Blocks,
  { dc, ac }: { dc: HuffmanTable; ac: HuffmanTable },
): BlockReader {
  const places = placesFor(size)
  let mean = 0
  const read = (block: number) => {
    const at = block * size * size
    mean += bits.signed(bits.symbol(dc))
    stored[at] = mean
    for (let k = 1; k < 64; k += 1) {
      const symbol = bits.symbol(ac)
      const length = symbol & 15
      if (length === 0 && symbol < 0xf0) return
      k += symbol >> 4
      if (length === 0) continue
      if (k > 63) throw new Broken()
      const value = bits.signed(length)
      const place = places[k] as number
      if (place >= 0) stored[at + place] = value
    }
  }
  return { read, reset: () => void (mean = 0) }
}

function firstMeans(bits: Bits, { low }: Scan, { stored, size }: Blocks, dc: HuffmanTable): BlockReader {
  let mean = 0
  const read = (block: number) => {
    mean += bits.signed(bits.symbol(dc))
    stored[block * size * size] = mean << low
  }
  return { read, reset: () => void (mean = 0) }
}

function finerMeans(bits: Bits, { low }: Scan, { stored, size }: Blocks): BlockReader {
  const read = (block: number) => {
    if (bits.take(1)) stored[block * size * size]! |= 1 << low
  }
  return { read, reset: () => undefined }
}

const see = (seen: Uint32Array, block: number, k: number) => void (seen[block * 2 + (k >> 5)]! |= 1 << (k & 31))
const isSeen = (seen: Uint32Array, block: number, k: number) =>
  ((seen[block * 2 + (k >> 5)] as number) >>> (k & 31)) & 1

function firstDetails(
  bits: Bits,
  { from, to, low }: Scan,
  { stored, size, seen }: Blocks,
  ac: HuffmanTable,
): BlockReader {
  const places = placesFor(size)
  let ended = 0
  const read = (block: number) => {
    if (ended > 0) {
      ended -= 1
      return
    }
    for (let k = from; k <= to; k += 1) {
      const symbol = bits.symbol(ac)
      const [run, length] = [symbol >> 4, symbol & 15]
      if (length === 0 && run < 15) {
        ended = (1 << run) - 1 + bits.take(run)
        return
      }
      k += run
      if (length === 0) continue
      if (k > to) throw new Broken()
      const value = bits.signed(length) << low
      const place = places[k] as number
      if (place >= 0) stored[block * size * size + place] = value
      see(seen, block, k)
    }
  }
  return { read, reset: () => void (ended = 0) }
}

function finerDetails(
  bits: Bits,
  { from, to, low }: Scan,
  { stored, size, seen }: Blocks,
  ac: HuffmanTable,
): BlockReader {
  const places = placesFor(size)
  const step = 1 << low
  let ended = 0
  const refine = (block: number, k: number) => {
    if (!bits.take(1)) return
    const place = places[k] as number
    if (place < 0) return
    const at = block * size * size + place
    const value = stored[at] as number
    if ((Math.abs(value) & step) === 0) stored[at] = value + (value < 0 ? -step : step)
  }
  /** Over what is known already, past `run` that are still zero; gives where it stopped. */
  const pass = (block: number, first: number, run: number): number => {
    let left = run
    for (let k = first; k <= to; k += 1) {
      if (isSeen(seen, block, k)) refine(block, k)
      else if (left === 0) return k
      else left -= 1
    }
    return to + 1
  }
  const read = (block: number) => {
    let k = from
    while (ended === 0 && k <= to) {
      const symbol = bits.symbol(ac)
      const [run, length] = [symbol >> 4, symbol & 15]
      if (length > 1) throw new Broken()
      if (length === 0 && run < 15) {
        ended = (1 << run) + bits.take(run)
        break
      }
      const value = length === 0 ? 0 : bits.take(1) ? step : -step
      k = pass(block, k, run)
      if (value !== 0) {
        if (k > to) throw new Broken()
        const place = places[k] as number
        if (place >= 0) stored[block * size * size + place] = value
        see(seen, block, k)
      }
      k += 1
    }
    if (ended > 0) {
      pass(block, k, 64)
      ended -= 1
    }
  }
  return { read, reset: () => void (ended = 0) }
}
