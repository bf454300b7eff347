import type { Index } from '../storage/schema'

/** Thrown at a writer outside any transaction; it waits for the holder to end and tries again. */
export class Blocked extends Error {
  constructor(readonly holder: string) {
    super('blocked by an open transaction')
  }
}

export const uniqueLockKey = (index: Index, key: Buffer): string => `unique:${index.id}:${key.toString('latin1')}`

/** Which open transaction has written which document or unique key. */
export class Locks {
  readonly #holders = new Map<string, string>()

  get isEmpty(): boolean {
    return this.#holders.size === 0
  }

  refuse(key: string, owner: string | undefined): void {
    const holder = this.#holders.get(key)
    if (holder !== undefined && holder !== owner) throw new Blocked(holder)
  }

  /** Takes a key for a transaction; false when another one has it already. */
  take(key: string, owner: string): boolean {
    const holder = this.#holders.get(key)
    if (holder !== undefined && holder !== owner) return false
    this.#holders.set(key, owner)
    return true
  }

  release(owner: string): void {
    for (const [key, holder] of this.#holders) if (holder === owner) this.#holders.delete(key)
  }
}
