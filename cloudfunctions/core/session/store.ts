import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'

/** `invitations/<memberId>`: the one invitation of a member; a new one replaces it. */
export interface InvitationDoc extends Stored {
  /** Unique: the first 4 characters of the code, by which the invitation is found without trying others. */
  handle: string
  salt: string
  codeHash: string
  expiresAt: string
  triesLeft: number
  usedAt: string | null
  audit: AuditEntry[]
}
/** `invitationTries/<openId>:<Beijing day>`: what keeps one account from walking the handles. */
export interface InvitationTries extends Stored {
  /** The handle of each try, as entered. */
  handles: string[]
  count: number
}
