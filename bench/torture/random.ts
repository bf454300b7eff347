import { createHash } from 'node:crypto'

/** The same choices for the same seed text, everywhere. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number
  /** True this often, from 0 to 1. */
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  bytes(length: number): Buffer
}

/** Mulberry32, seeded by a digest of the text so that seeds one apart have nothing in common. */
export const randomFrom = (text: string): Random => {
  let state = createHash('sha256').update(text).digest().readUInt32BE()
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const whole = (below: number) => Math.floor((next() / 2 ** 32) * below)
  return {
    whole,
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: (items) => items[whole(items.length)]!,
    bytes: (length) => Buffer.from(Array.from({ length }, () => next() & 255)),
  }
}
