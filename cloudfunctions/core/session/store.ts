import type { Stored } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'

/** `invitations/<memberId>`: the one invitation of a member; a new one takes its place. */
export interface InvitationDoc extends RecordDoc {
  /** Unique: the first 4 characters of the code, by which the invitation is found without trying others. */
  handle: string
  /** The code follows from it and the organ's key, so that who was told it can be told it again. */
  salt: string
  codeHash: string
  expiresAt: string
  usedAt: string | null
}
export const invitationKind: RecordKind<InvitationDoc> = {
  collection: 'invitations',
  what: '这份邀请',
  // Whoever could write a code of their own here would bind whom they like.
  marked: ({ _id, salt, codeHash, expiresAt }) => [_id, salt, codeHash, expiresAt],
}
/** `invitationTries/<openId>:<Beijing day>`: what one caller has tried; nobody's tries use up another's invitation. */
export interface InvitationTries extends Stored {
  /** The handle of each try, as entered. */
  handles: string[]
  count: number
}
