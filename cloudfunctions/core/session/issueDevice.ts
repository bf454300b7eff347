import type { DeviceDoc } from '../org/account'
import { noted } from '../org/save'
import type { Account } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { replaceDevice } from './device'
import { presentDevice } from './present'

export const issueDevice: Handler<'session.issueDevice'> = async (request) => {
  const { openId, input } = request
  const deviceId = await transact(async (transaction) => {
    const account = await transaction.read<Account>('accounts', openId)
    if (!account) return null
    const live = account.deviceId ? await transaction.read<DeviceDoc>('devices', account.deviceId) : null
    if (live && live.revokedAt === null && live.clientId === input.clientId) return live._id
    const entry = auditEntry(request)
    const owner = { memberId: account.memberId, openId, deviceId: account.deviceId }
    const issued = await replaceDevice(transaction, owner, input.clientId, entry)
    await transaction.change('accounts', openId, { deviceId: issued, ...noted(entry) })
    return issued
  })
  // Unbound by a phone check elsewhere while this request was under way.
  return deviceId === null ? refuse('notFound', { what: '您的绑定' }) : presentDevice(deviceId)
}
