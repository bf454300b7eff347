import type { HuffmanSpec } from './jpegTypes'
import { Broken } from './jpegWalk'

/** By the next 16 bits: the length of the code they begin with, and its symbol. */
export type HuffmanTable = Uint16Array

const built = new WeakMap<HuffmanSpec, HuffmanTable>()

export function huffmanTable(spec: HuffmanSpec | undefined): HuffmanTable {
  if (!spec) throw new Broken()
  const known = built.get(spec)
  if (known) return known
  const table = new Uint16Array(65536)
  let [code, at] = [0, 0]
  for (let bits = 1; bits <= 16; bits += 1) {
    for (let left = spec.counts[bits - 1] as number; left > 0; left -= 1) {
      const first = code << (16 - bits)
      if (first >= 65536) throw new Broken()
      table.fill((bits << 8) | (spec.symbols[at] as number), first, first + (1 << (16 - bits)))
      code += 1
      at += 1
    }
    code <<= 1
  }
  built.set(spec, table)
  return table
}

/** The bits of a scan, up to the next restart; past the end come zeros, but not many. */
export class Bits {
  private at = 0
  private held = 0
  private count = 0
  private beyond = 0

  constructor(private readonly data: Buffer) {}

  private fill(): void {
    while (this.count <= 16) {
      const byte = this.at < this.data.length ? (this.data[this.at] as number) : 0xff
      if (byte !== 0xff) this.at += 1
      else if (this.data[this.at + 1] === 0) this.at += 2
      else if ((this.beyond += 1) > 8) throw new Broken()
      this.held = ((this.held << 8) | (byte === 0xff && this.beyond > 0 ? 0 : byte)) & 0xffffff
      this.count += 8
    }
  }

  symbol(table: HuffmanTable): number {
    if (this.count < 16) this.fill()
    const entry = table[(this.held >>> (this.count - 16)) & 0xffff] as number
    if (entry === 0) throw new Broken()
    this.count -= entry >> 8
    return entry & 0xff
  }

  take(bits: number): number {
    if (bits === 0) return 0
    if (this.count < bits) this.fill()
    this.count -= bits
    return (this.held >>> this.count) & ((1 << bits) - 1)
  }

  /** A number of so many bits, the smaller half of them negative. */
  signed(bits: number): number {
    if (bits > 16) throw new Broken()
    const value = this.take(bits)
    return bits > 0 && value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value
  }

  restart(): void {
    this.count = 0
    this.held = 0
    this.beyond = 0
    while (this.at + 1 < this.data.length) {
      const [byte, next] = [this.data[this.at], this.data[this.at + 1] as number]
      this.at += 1
      if (byte === 0xff && next >= 0xd0 && next <= 0xd7) {
        this.at += 1
        return
      }
    }
    throw new Broken()
  }
}
