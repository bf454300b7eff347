import { accountIn, putDeviceOn } from '../platform/accounts'
import { auditEntry } from '../platform/audit'
import { randomHandle } from '../platform/crypto'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { entryOfCall } from '../record/kind'
import { replaceDevice } from './device'
import { presentDevice } from './present'

type Told = { deviceId: string }

export const issueDevice: Handler<'session.issueDevice'> = async (request) => {
  const { openId } = request
  const issued = await transact(async (transaction): Promise<Told | null> => {
    const { account } = await accountIn(transaction, openId)
    if (!account) return null
    const told = entryOfCall(account, request)?.answer as Told | undefined
    if (told) return told
    const deviceId = randomHandle()
    const entry = auditEntry(request, { deviceId })
    await replaceDevice(transaction, { ...account, openId }, deviceId, entry)
    await putDeviceOn(transaction, openId, deviceId, entry)
    return { deviceId }
  })
  // Unbound by a phone check elsewhere while this request was under way.
  return issued ? presentDevice(issued.deviceId) : refuse('notFound', { what: '您的绑定' })
}
