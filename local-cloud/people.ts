import { createHash } from 'node:crypto'

/** Who may use this cloud, for what a phone would know: whose identities there are to choose, and what their numbers are. */
export interface People {
  /** The page at `/`. */
  entryPage(): string
  phoneOf(openid: string): string
}

/** A number for anybody: `phone-<number>` names its own, any other has one that stays the same. */
export function anyPhoneOf(openid: string): string {
  const named = /^phone-(1\d{10})$/.exec(openid)?.[1]
  if (named !== undefined) return named
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 100_000_000
  return `137${String(digits).padStart(8, '0')}`
}
