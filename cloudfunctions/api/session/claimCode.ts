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
