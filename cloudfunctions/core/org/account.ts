import { removeAccount } from '../platform/accounts'
import type { Account } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import type { Stored, Transaction } from '../platform/db'
import { noted } from './save'
import type { Member } from './store'

/** `devices/<deviceId>`: one issue of one phone. Its key is derived, never stored. */
export interface DeviceDoc extends Stored {
  memberId: string
  openId: string
  issuedAt: string
  revokedAt: string | null
  audit: AuditEntry[]
}

export const revokeDevice = async (
  transaction: Transaction,
  deviceId: string | null,
  entry: AuditEntry,
): Promise<void> => {
  if (deviceId) await transaction.change('devices', deviceId, { revokedAt: entry.at, ...noted(entry) })
}

const sameEntry = (a: AuditEntry, b: AuditEntry): boolean => a.requestId === b.requestId && a.act === b.act

/**
 * Takes an account off its member. What it gives are the entries of the account's audit that the member has not, so that none
 * is lost with it.
 */
export const releaseAccount = async (
  transaction: Transaction,
  account: Account,
  { audit }: Pick<Member, 'audit'>,
  entry: AuditEntry,
): Promise<AuditEntry[]> => {
  await revokeDevice(transaction, account.deviceId, entry)
  await removeAccount(transaction, account._id)
  return account.audit.filter((each) => !audit.some((other) => sameEntry(each, other)))
}
