import { revokeDevice, type DeviceDoc } from '../org/account'
import type { AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'

/** One live phone a member: issuing revokes the one before. The caller puts the new one's id on the account. */
export const replaceDevice = async (
  transaction: Transaction,
  owner: { memberId: string; openId: string; deviceId: string | null },
  deviceId: string,
  entry: AuditEntry,
): Promise<void> => {
  await revokeDevice(transaction, owner.deviceId, entry)
  const device: DeviceDoc = {
    _id: deviceId,
    memberId: owner.memberId,
    openId: owner.openId,
    issuedAt: entry.at,
    revokedAt: null,
    audit: [entry],
  }
  await transaction.insert('devices', device)
}
