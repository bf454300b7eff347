import { createHash, randomBytes } from 'node:crypto'

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
      ORGAN_CLAIM_HASH: createHash('sha256').update(code).digest('hex'),
      ORGAN_CLAIM_EXPIRES: new Date(Date.parse(now) + oneDay).toISOString(),
    },
  }
}
