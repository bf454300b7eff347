/** The same numbers for the same seed text, everywhere: a seeded organ can be talked about by name. */
interface Random {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number
  shuffled<T>(items: readonly T[]): T[]
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** A 32-bit xorshift: plenty for choosing who is late. */
export const randomFrom = (text: string): Random => {
  let state = hashOf(text) || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let turn = 0; turn < 8; turn += 1) next()
  const whole = (below: number) => next() % below
  const shuffled = <T>(items: readonly T[]): T[] => {
    const list = [...items]
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = whole(at + 1)
      ;[list[at], list[other]] = [list[other] as T, list[at] as T]
    }
    return list
  }
  return { whole, shuffled }
}
