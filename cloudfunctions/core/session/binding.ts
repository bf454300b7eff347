import { saveMember } from '../org/save'
import { memberIn, type Member } from '../org/store'
import { releaseAccount } from '../org/account'
import { putAccount, storedAccountIn } from '../platform/accounts'
import type { Account } from '../platform/actor'
import { auditEntry, type AuditEntry } from '../platform/audit'
import { randomHandle } from '../platform/crypto'
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
): Omit<Account, 'boundBy' | 'boundAt' | 'phoneVerified' | 'deviceId' | 'audit' | 'marks'> => ({
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

/**
 * Puts an account on a member, with a phone of its own; whatever account held the member before goes with its phone.
 * The caller has checked, in this transaction, that this account is free or already this member's.
 */
export const bindAccount = async (
  transaction: Transaction,
  to: { member: Member; current: Account | null; audit: readonly AuditEntry[]; boundBy: Account['boundBy'] },
  request: UnboundRequest<UnboundAction>,
): Promise<{ account: Account; entry: AuditEntry }> => {
  const { member, current, audit, boundBy } = to
  const { openId } = request
  const phoneVerified = boundBy === 'phone'
  const deviceId = randomHandle()
  const facts: BoundFacts = { memberId: member._id, deviceId, phoneVerified }
  const entry = auditEntry({ ...request, actor: { memberId: member._id } }, facts)
  const previous = member.openId && member.openId !== openId ? await storedAccountIn(transaction, member.openId) : null
  const inherited = previous ? await releaseAccount(transaction, previous, member, entry) : []
  const owner = { memberId: member._id, openId, deviceId: current?.deviceId ?? null }
  await replaceDevice(transaction, owner, deviceId, entry)
  const account = await putAccount(transaction, {
    ...accountFor(member, openId),
    ...(current && { consentVersion: current.consentVersion, consentAt: current.consentAt }),
    boundBy,
    boundAt: entry.at,
    phoneVerified,
    deviceId,
    audit: [...audit, ...(current ? [] : [...ofAccounts(member), ...inherited]), entry],
  })
  await saveMember(transaction, { ...member, openId: null }, { openId }, [...inherited, entry])
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
