import type { MessageTemplate } from '../../../src/contract/messageWords'
import type { Account } from './actor'
import type { AuditEntry } from './audit'
import { change, changeMany, command, find, readDoc, type Stored, type Transaction } from './db'
import { markHolds, markOf, oldFormsCount, type Facts } from './mark'

/**
 * The one place where accounts are read and written. Two marks say whose account it is and what its member is and may: an
 * account whose marks do not hold makes nobody an actor. They are two because a change of the member, which brings
 * the copy up to date, does not read the account.
 */
const collection = 'accounts'
const marks = { binding: 'accounts.binding', standing: 'accounts.standing' } as const

/** What policy weighs of a person, on the member and copied onto the account. */
type Standing = Pick<Account, 'name' | 'kind' | 'branchId' | 'path' | 'partyGroupId' | 'posts'>
export const standingFacts = ({ name, kind, branchId, path, partyGroupId, posts }: Standing): Facts => [
  name,
  kind,
  branchId,
  path,
  partyGroupId,
  posts.map((held) => [held.post, held.nodeId, held.path, held.startOn, held.termEndsOn, held.confirmed]),
]
const bindingFacts = ({ _id, memberId, boundBy, boundAt, since }: Account): Facts => [
  _id,
  memberId,
  boundBy,
  boundAt,
  // Not there on accounts from before it was kept.
  ...(since === undefined ? [] : [since]),
]
const copyFacts = (openId: string, memberId: string, standing: Standing): Facts => [
  openId,
  memberId,
  ...standingFacts(standing),
]

const marksOf = (account: Account): NonNullable<Account['marks']> => ({
  binding: markOf(marks.binding, bindingFacts(account)),
  standing: markOf(marks.standing, copyFacts(account._id, account.memberId, account)),
})
const isOld = ({ marks: stored }: Account): boolean => typeof stored?.binding !== 'string'
const holds = (account: Account): boolean => {
  // WeChat has vouched for nobody who was not bound by it: what a change of the number takes away, nothing else gives.
  if (account.phoneVerified && account.boundBy !== 'phone') return false
  const stored = account.marks
  if (isOld(account)) return oldFormsCount()
  return (
    markHolds(marks.binding, bindingFacts(account), String(stored?.binding)) &&
    markHolds(marks.standing, copyFacts(account._id, account.memberId, account), String(stored?.standing))
  )
}

/** The caller's account; `altered` when it does not say what was saved. */
export const accountOf = async (openId: string): Promise<Account | 'altered' | null> => {
  const account = await readDoc<Account>(collection, openId)
  return account && (holds(account) ? account : 'altered')
}
/** Whatever is stored, for taking it away: that needs nobody's word. */
export const storedAccountIn = (transaction: Transaction, openId: string): Promise<Account | null> =>
  transaction.read<Account>(collection, openId)
/** An account as a transaction has it, none where it does not say what was saved; its audit is there all the same. */
export const accountIn = async (
  transaction: Transaction,
  openId: string,
): Promise<{ account: Account | null; audit: AuditEntry[] }> => {
  const stored = await storedAccountIn(transaction, openId)
  return { account: stored && holds(stored) ? stored : null, audit: stored?.audit ?? [] }
}

export const putAccount = async (transaction: Transaction, account: Omit<Account, 'marks'>): Promise<Account> => {
  const marked = { ...account, marks: marksOf(account) }
  await transaction.put(collection, marked)
  return marked
}
/** Somebody entered leave for this account's member, who is to be told. */
export const noteEnteredLeave = async (transaction: Transaction, openId: string, at: string): Promise<void> => {
  if (await storedAccountIn(transaction, openId)) await transaction.change(collection, openId, { leaveEnteredAt: at })
}
/** Whether there is somebody these members are to ask how they are; what they see of it is read when they look. */
export const noteAbsences = (memberIds: readonly string[], has: boolean): Promise<void> =>
  changeMany(collection, { memberId: command.in([...memberIds]) }, { hasAbsences: has })
/** Of these members, each for themself: that their hours were behind on a day. */
export const noteShortHours = (memberIds: readonly string[], day: string): Promise<void> =>
  changeMany(collection, { memberId: command.in([...memberIds]) }, { shortHoursOn: day })
export const removeAccount = (transaction: Transaction, openId: string): Promise<void> =>
  transaction.remove(collection, openId)

/** What a changed member's account repeats of them. */
export const copyOnto = (
  transaction: Transaction,
  openId: string,
  {
    _id,
    name,
    kind,
    branchId,
    branchName,
    path,
    partyGroupId,
    posts,
    recovering,
  }: Standing & Required<Pick<Account, '_id' | 'branchName' | 'recovering'>>,
  numberChanged: boolean,
): Promise<void> => {
  const standing = { name, kind, branchId, path, partyGroupId, posts }
  return transaction.change(collection, openId, {
    ...standing,
    branchName,
    recovering,
    // Another number has not been vouched for by WeChat.
    ...(numberChanged ? { phoneVerified: false } : {}),
    'marks.standing': markOf(marks.standing, copyFacts(openId, _id, standing)),
  })
}
/** Since when it is the member's, for an account from before that was kept; one that does not say what was saved stays as it is. */
export const keepSince = async (openId: string, memberId: string, since: string): Promise<void> => {
  const account = await accountOf(openId)
  if (!account || account === 'altered' || account.memberId !== memberId || account.since !== undefined) return
  const binding = account.marks && { 'marks.binding': markOf(marks.binding, bindingFacts({ ...account, since })) }
  await change(collection, openId, { since, ...binding }, { memberId, since: command.exists(false) })
}
/** The name alone, which decides nothing. */
export const renameBranch = (branchId: string, branchName: string): Promise<void> =>
  changeMany(collection, { branchId, branchName: command.neq(branchName) }, { branchName })

type Kept = Partial<Pick<Account, 'consentVersion' | 'consentAt'>>
/** What an account keeps beside whose it is, with its line. */
export const noteOnAccount = (
  { _id, memberId }: Account,
  fields: Kept,
  entry: AuditEntry,
  guard: Record<string, unknown>,
): Promise<boolean> => change(collection, _id, { ...fields, audit: command.push([entry]) }, { memberId, ...guard })
export const putDeviceOn = (
  transaction: Transaction,
  openId: string,
  deviceId: string,
  entry: AuditEntry,
): Promise<void> => transaction.change(collection, openId, { deviceId, audit: command.push([entry]) })

/** One message more of each of these templates, with the line of the act; whether this very call was the one to add them. */
export const addGrants = (
  { _id, memberId }: Account,
  templates: readonly MessageTemplate[],
  entry: AuditEntry,
): Promise<boolean> =>
  change(
    collection,
    _id,
    {
      ...Object.fromEntries(templates.map((template) => [`grants.${template}`, command.inc(1)])),
      audit: command.push([entry]),
    },
    { memberId, 'audit.key': command.neq(entry.key) },
  )
/** How many people are asked about in one request. */
const peopleARead = 100
export type Granted = Pick<Account, '_id' | 'memberId' | 'grants'>
/** The accounts of these members that allow at least one message of a template; whoever has no account has none of them. */
export const grantedOf = async (memberIds: readonly string[], template: MessageTemplate): Promise<Granted[]> => {
  const parts = Array.from({ length: Math.ceil(memberIds.length / peopleARead) }, (_, at) =>
    memberIds.slice(at * peopleARead, (at + 1) * peopleARead),
  )
  const found = await Promise.all(
    parts.map((part) =>
      find<Granted>(
        collection,
        { memberId: command.in(part), [`grants.${template}`]: command.gt(0) },
        { limit: peopleARead, fields: ['memberId', 'grants'] },
      ),
    ),
  )
  return found.flat()
}

/** One message less of these accounts, where there was one. */
export const spend = (openIds: readonly string[], template: MessageTemplate): Promise<void> => {
  const left = `grants.${template}`
  return changeMany(collection, { _id: command.in(openIds), [left]: command.gt(0) }, { [left]: command.inc(-1) })
}
/** It was not sent after all, and WeChat still has their leave. */
export const giveBack = (openIds: readonly string[], template: MessageTemplate): Promise<void> =>
  changeMany(collection, { _id: command.in(openIds) }, { [`grants.${template}`]: command.inc(1) })
/** WeChat says that they allow none: it knows, and what was counted does not. */
export const noneLeft = (openIds: readonly string[], template: MessageTemplate): Promise<void> =>
  changeMany(collection, { _id: command.in(openIds) }, { [`grants.${template}`]: 0 })

/** Accounts from before there were marks. */
export const unmarkedAccounts = () => ({ 'marks.binding': command.exists(false) })
/**
 * Marks accounts as they are, where the roster knows them too: an account that its member does not name is left as it is, and
 * no longer counts once old forms do not. Gives how many it marked.
 */
export const markAccounts = async (max: number): Promise<number> => {
  const found = await find<Account>(collection, unmarkedAccounts(), { order: [['_id', 'asc']], limit: max })
  const ids = found.map(({ memberId }) => memberId)
  const members = await find<Stored & { openId: string | null }>(
    'members',
    { _id: command.in(ids) },
    { limit: max, fields: ['openId'] },
  )
  const openIds = new Map(members.map(({ _id, openId }) => [_id, openId]))
  let marked = 0
  for (const account of found.filter(({ _id, memberId }) => openIds.get(memberId) === _id)) {
    const { binding, standing } = marksOf(account)
    // Whoever changes the member meanwhile marks the copy; then the next minute finds it changed.
    const guard = { ...unmarkedAccounts(), 'marks.standing': account.marks?.standing ?? command.exists(false) }
    const done = await change(collection, account._id, { 'marks.binding': binding, 'marks.standing': standing }, guard)
    marked += Number(done)
  }
  return marked
}
