import { noted } from '../org/save'
import type { Member } from '../org/store'
import type { Account } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { releaseAccount } from '../org/account'
import { replaceDevice } from './device'

/** The account as a copy of its member, without any consent. */
const accountFor = (
  member: Member,
  openId: string,
): Omit<Account, 'boundBy' | 'boundAt' | 'phoneVerified' | 'deviceId' | 'audit'> => ({
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

/**
 * Puts an account on a member, with a phone of its own; whatever account held the member before goes with its phone.
 * The caller has checked, in this transaction, that this account is free or already this member's.
 */
export const bindAccount = async (
  transaction: Transaction,
  to: { member: Member; openId: string; current: Account | null; boundBy: Account['boundBy']; phoneVerified: boolean },
  entry: AuditEntry,
): Promise<Account> => {
  const { member, openId, current } = to
  const previous =
    member.openId && member.openId !== openId ? await transaction.read<Account>('accounts', member.openId) : null
  const inherited = previous ? await releaseAccount(transaction, previous, entry) : []
  const owner = { memberId: member._id, openId, deviceId: current?.deviceId ?? null }
  const deviceId = await replaceDevice(transaction, owner, entry.requestId, entry)
  const account: Account = {
    ...(current ?? accountFor(member, openId)),
    boundBy: to.boundBy,
    boundAt: entry.at,
    phoneVerified: to.phoneVerified,
    deviceId,
    audit: [...(current?.audit ?? []), entry],
  }
  await transaction.put('accounts', account)
  await transaction.change('members', member._id, { openId, audit: [...member.audit, ...inherited, entry] })
  return account
}

/** Undoes a binding. */
export const unbindAccount = async (transaction: Transaction, account: Account, entry: AuditEntry): Promise<void> => {
  const member = await transaction.read<Member>('members', account.memberId)
  const inherited = await releaseAccount(transaction, account, entry)
  if (!member) return
  if (member.openId === account._id) {
    await transaction.change('members', member._id, { openId: null, audit: [...member.audit, ...inherited, entry] })
  } else {
    await transaction.change('members', member._id, noted(entry))
  }
}
