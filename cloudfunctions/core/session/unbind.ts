import type { Account } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import type { Handler } from '../platform/request'
import { unbindAccount } from './binding'

/** The consent goes with the account; what was recorded at meetings stays on the record. */
export const unbind: Handler<'session.unbind'> = async (request) => {
  await transact(async (transaction) => {
    const account = await transaction.read<Account>('accounts', request.openId)
    if (account) await unbindAccount(transaction, account, auditEntry(request))
  })
  return { done: true }
}
