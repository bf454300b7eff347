import type { Account } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import type { Stored, Transaction } from '../platform/db'
import { noted } from './save'

/** `devices/<deviceId>`: one issue of one phone. Its key is derived, never stored. */
export interface DeviceDoc extends Stored {
  memberId: string
  openId: string
  issuedAt: string
  revokedAt: string | null
  /** The phone's id of the request that issued it, so that a lost answer is answered again. */
  clientId: string
  audit: AuditEntry[]
}

export const revokeDevice = async (
  transaction: Transaction,
  deviceId: string | null,
  entry: AuditEntry,
): Promise<void> => {
  if (deviceId) await transaction.change('devices', deviceId, { revokedAt: entry.at, ...noted(entry) })
}

/** Takes an account off its member. Its audit entries move to the member, so that none is lost with it. */
export const releaseAccount = async (
  transaction: Transaction,
  account: Account,
  entry: AuditEntry,
): Promise<AuditEntry[]> => {
  await revokeDevice(transaction, account.deviceId, entry)
  await transaction.remove('accounts', account._id)
  return account.audit
}
