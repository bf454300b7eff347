import { revokeDevice, type DeviceDoc } from '../org/account'
import type { AuditEntry } from '../platform/audit'
import { randomHandle } from '../platform/crypto'
import type { Transaction } from '../platform/db'

/** One live phone a member: issuing revokes the one before. Returns the new device's id, to be put on the account. */
export const replaceDevice = async (
  transaction: Transaction,
  owner: { memberId: string; openId: string; deviceId: string | null },
  clientId: string,
  entry: AuditEntry,
): Promise<string> => {
  await revokeDevice(transaction, owner.deviceId, entry)
  const device: DeviceDoc = {
    _id: randomHandle(),
    memberId: owner.memberId,
    openId: owner.openId,
    issuedAt: entry.at,
    revokedAt: null,
    clientId,
    audit: [entry],
  }
  await transaction.insert('devices', device)
  return device._id
}
