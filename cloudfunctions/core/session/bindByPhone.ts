import { memberByPhoneDigest, memberIn, organ } from '../org/store'
import { accountIn } from '../platform/accounts'
import { phoneDigest } from '../platform/crypto'
import { transact } from '../platform/db'
import { vouchedPhone } from '../platform/phone'
import { Problem, refuse } from '../platform/problem'
import type { Handler, UnboundRequest } from '../platform/request'
import { bindOnce } from './again'
import { bindAccount } from './binding'
import { presentBound } from './present'

/** The number is the proof, so it also moves a member from an old WeChat account to this one. */
const bind = (request: UnboundRequest<'session.bindByPhone'>, phone: string, memberId: string) =>
  transact(async (transaction) => {
    const { openId } = request
    const member = await memberIn(transaction, memberId)
    // An account that is not as it was saved is nobody's: the number, which WeChat vouches for, puts another in its place.
    const { account: current, audit } = await accountIn(transaction, openId)
    if (member?.status !== 'active' || member.phoneDigest !== phoneDigest(phone))
      return refuse('phoneNotOnRoster', { phone })
    if (current && current.memberId !== memberId) return refuse('accountTaken', { name: current.name })
    return (await bindAccount(transaction, { member, current, audit, boundBy: 'phone' }, request)).account
  })

export const bindByPhone: Handler<'session.bindByPhone'> = (request) =>
  bindOnce(request, async () => {
    const phone = await vouchedPhone(request.input.phoneCode)
    if (!phone) return refuse('phoneUnavailable')
    const member = await memberByPhoneDigest(phoneDigest(phone))
    if (!member) return refuse('phoneNotOnRoster', { phone })
    const account = await bind(request, phone, member._id)
    return account instanceof Problem ? account : presentBound(account, await organ())
  })
