import { randomBytes } from 'node:crypto'
import { sameBytes, sha256 } from '../platform/crypto'

/**
 * Deploying prints a claim code and puts its SHA-256 (hex) and its expiry into the environment; the code itself is kept
 * nowhere. An empty hash means that nobody can claim.
 */
const claimHash = (): Buffer => Buffer.from(process.env.ORGAN_CLAIM_HASH ?? '', 'hex')

export const claimIsOpen = (at: string): boolean =>
  claimHash().length === 32 && at < (process.env.ORGAN_CLAIM_EXPIRES ?? '')
export const isClaimCode = (code: string, at: string): boolean =>
  claimIsOpen(at) && sameBytes(Buffer.from(sha256(code), 'hex'), claimHash())

/** What deploying does for a new organ: prints a code once, and puts its hash and its expiry into the environment. */
export interface Claim {
  readonly code: string
  readonly variables: Readonly<Record<'ORGAN_CLAIM_HASH' | 'ORGAN_CLAIM_EXPIRES', string>>
}

const oneDay = 24 * 60 * 60 * 1000

/** A claim code that works for 24 hours from `now` (ISO). */
export const drawClaim = (now: string): Claim => {
  const code = randomBytes(15).toString('base64url')
  return {
    code,
    variables: {
      ORGAN_CLAIM_HASH: sha256(code),
      ORGAN_CLAIM_EXPIRES: new Date(Date.parse(now) + oneDay).toISOString(),
    },
  }
}
