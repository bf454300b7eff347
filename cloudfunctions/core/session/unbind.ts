import { accountIn } from '../platform/accounts'
import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { toldOnAccount, toldOnMember } from './again'
import { unbindAccount } from './binding'

/**
 * The consent goes with the account; what was recorded at meetings stays on the record. The call that took the account away
 * finds none when it is repeated, and never takes the next one.
 */
export const unbind: Handler<'session.unbind'> = async (request) => {
  const done = { done: true } as const
  if (request.named && toldOnAccount(request)) return done
  const unbound = await transact(async (transaction) => {
    const { account } = await accountIn(transaction, request.openId)
    if (account) await unbindAccount(transaction, account, auditEntry({ ...request, actor: account }, done))
    return account !== null
  })
  return unbound || (await toldOnMember(request)) ? done : refuse('notBound')
}
