import { phoneFields } from '../org/phone'
import { memberRecovering, recoveredNumber } from '../org/recovery/use'
import { memberByPhoneDigest, memberIn, organ } from '../org/store'
import { accountIn } from '../platform/accounts'
import { phoneDigest } from '../platform/crypto'
import { saysDuplicate, transact } from '../platform/db'
import { vouchedPhone } from '../platform/phone'
import { Problem, refuse } from '../platform/problem'
import type { Handler, UnboundRequest } from '../platform/request'
import { bindOnce } from './again'
import { bindAccount } from './binding'
import { presentBound } from './present'

/** The number is the proof, so it also moves a member from an old WeChat account to this one. */
const bind = (request: UnboundRequest<'session.bindByPhone'>, phone: string, memberId: string) =>
  transact(async (transaction) => {
    const { openId, at } = request
    const member = await memberIn(transaction, memberId)
    // An account that is not as it was saved is nobody's: the number, which WeChat vouches for, puts another in its place.
    const { account: current, audit } = await accountIn(transaction, openId)
    if (member?.status !== 'active') return refuse('phoneNotOnRoster', { phone })
    const recorded = member.phoneDigest === phoneDigest(phone)
    if (!recorded && recoveredNumber(member, at) !== phone) return refuse('phoneNotOnRoster', { phone })
    if (current && current.memberId !== memberId) return refuse('accountTaken', { name: current.name })
    const recovered = recorded ? {} : { recovered: phoneFields(member, phone) }
    return (await bindAccount(transaction, { member, current, audit, boundBy: 'phone', ...recovered }, request)).account
  }).catch((error: unknown) => {
    // The number of a recovery has meanwhile been entered for somebody else.
    if (saysDuplicate(error)) return refuse('phoneNotOnRoster', { phone })
    throw error
  })

export const bindByPhone: Handler<'session.bindByPhone'> = (request) =>
  bindOnce(request, async () => {
    const phone = await vouchedPhone(request.input.phoneCode)
    if (!phone) return refuse('phoneUnavailable')
    const digest = phoneDigest(phone)
    const member = (await memberByPhoneDigest(digest)) ?? (await memberRecovering(digest, request.at))
    if (!member) return refuse('phoneNotOnRoster', { phone })
    const account = await bind(request, phone, member._id)
    return account instanceof Problem ? account : presentBound(account, await organ())
  })
