/** Chance that is the same for the same seed (mulberry32). */

export type Random = () => number
export const seeded =
  (seed: number): Random =>
  () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!
