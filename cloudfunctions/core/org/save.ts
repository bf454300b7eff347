import type { Account } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { command } from '../platform/db'
import type { Member } from './store'

/** Adds an audit entry to the document that an act writes. */
export const noted = (entry: AuditEntry) => ({ audit: command.push([entry]) })

const copied = ['name', 'kind', 'branchId', 'branchName', 'path', 'partyGroupId', 'posts'] as const

/** What the bound account repeats of a member, so that each call costs one read. */
export const accountCopy = (fields: Partial<Member>): Partial<Account> => {
  const copy = Object.fromEntries(copied.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
  // Another number has not been vouched for by WeChat.
  return fields.phoneDigest === undefined ? copy : { ...copy, phoneVerified: false }
}

/** Changes a member and the copy on the bound account together. `member` is as read in this transaction. */
export const saveMember = async (
  transaction: Transaction,
  member: Member,
  fields: Partial<Member>,
  entry: AuditEntry,
): Promise<void> => {
  await transaction.change('members', member._id, { ...fields, ...noted(entry) })
  const copy = accountCopy(fields)
  if (member.openId && Object.keys(copy).length > 0) await transaction.change('accounts', member.openId, copy)
}
