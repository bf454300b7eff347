import { saveMember } from '../org/save'
import { memberIn, type Member } from '../org/store'
import { releaseAccount } from '../org/account'
import { isOpen } from '../org/recovery/rules'
import { withoutRecovery } from '../org/recovery/sealed'
import { toldOfBinding } from '../org/recovery/told'
import { putAccount, storedAccountIn } from '../platform/accounts'
import type { Account } from '../platform/actor'
import { auditEntry, type AuditEntry } from '../platform/audit'
import { bindingMark, randomHandle } from '../platform/crypto'
import type { Transaction } from '../platform/db'
import type { UnboundAction, UnboundRequest } from '../platform/request'
import { replaceDevice } from './device'

/** What the call that bound an account is told by, beside who the member is. */
export interface BoundFacts {
  memberId: string
  deviceId: string
  phoneVerified: boolean
}

/** The account as a copy of its member, without any consent. */
export const accountFor = (
  member: Member,
  openId: string,
): Omit<Account, 'boundBy' | 'boundAt' | 'since' | 'phoneVerified' | 'deviceId' | 'audit' | 'marks'> => ({
  _id: openId,
  memberId: member._id,
  name: member.name,
  kind: member.kind,
  branchId: member.branchId,
  branchName: member.branchName,
  path: member.path,
  partyGroupId: member.partyGroupId,
  posts: member.posts,
  consentVersion: 0,
  consentAt: null,
})

/** What was done with earlier accounts of the member: the same call, repeated, is known on this one as well. */
const ofAccounts = ({ audit }: Member): AuditEntry[] => audit.filter(({ act }) => act.startsWith('session.'))

/** Since when the account has been the member's without another between; the moment of this binding for any other account. */
const sinceWhen = ({ _id, openId: bound, lastBinding, addedAt }: Member, openId: string, at: string): string => {
  if (!lastBinding) return bound === openId ? addedAt : at
  return bindingMark(_id, openId, lastBinding.since) === lastBinding.mark ? lastBinding.since : at
}

interface Binding {
  member: Member
  current: Account | null
  audit: readonly AuditEntry[]
  boundBy: Account['boundBy']
  /** A recovery is used up by it, and this is what it makes of the member. */
  recovered?: Partial<Member>
}
/** What the binding leaves on the member; a new account is told to the branch, unless a recovery is still under way. */
const ofBinding = ({ member, boundBy, recovered }: Binding, openId: string, since: string, at: string) => {
  const news = since === at && !(isOpen(member.recovery, at) && !recovered)
  return {
    openId,
    lastBinding: { since, mark: bindingMark(member._id, openId, since), by: boundBy },
    ...(news && toldOfBinding(member, at)),
    ...(recovered && { ...withoutRecovery(member), ...recovered, version: member.version + 1 }),
  }
}

/**
 * Puts an account on a member, with a phone of its own; whatever account held the member before goes with its phone.
 * The caller has checked, in this transaction, that this account is free or already this member's.
 */
export const bindAccount = async (
  transaction: Transaction,
  to: Binding,
  request: UnboundRequest<UnboundAction>,
): Promise<{ account: Account; entry: AuditEntry }> => {
  const { member, current, audit, boundBy } = to
  const { openId } = request
  const phoneVerified = boundBy === 'phone'
  const deviceId = randomHandle()
  const facts: BoundFacts = { memberId: member._id, deviceId, phoneVerified }
  const entry = auditEntry({ ...request, actor: { memberId: member._id } }, facts)
  const since = sinceWhen(member, openId, entry.at)
  const previous = member.openId && member.openId !== openId ? await storedAccountIn(transaction, member.openId) : null
  const inherited = previous ? await releaseAccount(transaction, previous, member, entry) : []
  const owner = { memberId: member._id, openId, deviceId: current?.deviceId ?? null }
  await replaceDevice(transaction, owner, deviceId, entry)
  const account = await putAccount(transaction, {
    ...accountFor(member, openId),
    ...(current && { consentVersion: current.consentVersion, consentAt: current.consentAt }),
    boundBy,
    boundAt: entry.at,
    since,
    recovering: isOpen(member.recovery, entry.at) && !to.recovered,
    phoneVerified,
    deviceId,
    audit: [...audit, ...(current ? [] : [...ofAccounts(member), ...inherited]), entry],
  })
  const fields = ofBinding(to, openId, since, entry.at)
  await saveMember(transaction, { ...member, openId: null }, fields, [...inherited, entry])
  return { account, entry }
}

/** Undoes a binding. */
export const unbindAccount = async (transaction: Transaction, account: Account, entry: AuditEntry): Promise<void> => {
  const member = await memberIn(transaction, account.memberId)
  if (!member) return
  const inherited = await releaseAccount(transaction, account, member, entry)
  const unbound = member.openId === account._id ? { openId: null } : {}
  await saveMember(transaction, member, unbound, [...inherited, entry])
}
