import { drawClaim } from '../../cloudfunctions/core/session/claimCode'
import { claimNames } from './environment'

export interface ClaimDecision {
  /** `drawn`: a code to be printed once; `kept`: one printed earlier still works; `cleared`: the organ has its administrator. */
  readonly what: 'drawn' | 'kept' | 'cleared'
  /** Only when drawn. Kept nowhere. */
  readonly code?: string
  readonly variables: Readonly<Record<string, string>>
}

interface ClaimInput {
  /** Nobody has claimed the organ. */
  readonly claimable: boolean
  readonly deployed: Readonly<Record<string, string>>
  readonly now: Date
  /** The person asks for a new one, the old one being lost. */
  readonly anew: boolean
}

const [hashName, expiresName] = claimNames

export function decideClaim({ claimable, deployed, now, anew }: ClaimInput): ClaimDecision {
  if (!claimable) return { what: 'cleared', variables: { [hashName]: '', [expiresName]: '' } }
  const hash = deployed[hashName] ?? ''
  const expires = deployed[expiresName] ?? ''
  if (!anew && hash !== '' && now.toISOString() < expires) {
    return { what: 'kept', variables: { [hashName]: hash, [expiresName]: expires } }
  }
  return { what: 'drawn', ...drawClaim(now.toISOString()) }
}
