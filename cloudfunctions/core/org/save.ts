import type { Account } from '../platform/actor'
import type { Acting, AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { command } from '../platform/db'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { ProblemCode } from '../../../src/contract/problems'
import { step, type Outcome, type Step } from '../record/step'
import { memberRecordKind, type Member } from './store'

/** Adds an audit entry to the document that an act writes. */
export const noted = (entry: AuditEntry) => ({ audit: command.push([entry]) })

const copied = ['name', 'kind', 'branchId', 'branchName', 'path', 'partyGroupId', 'posts'] as const

/** What the bound account repeats of a member, so that each call costs one read. */
export const accountCopy = (fields: Partial<Member>): Partial<Account> => {
  const copy = Object.fromEntries(copied.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
  // Another number has not been vouched for by WeChat.
  return fields.phoneDigest === undefined ? copy : { ...copy, phoneVerified: false }
}
const copyToAccount = async (transaction: Transaction, { openId }: Member, fields: Partial<Member>): Promise<void> => {
  const copy = accountCopy(fields)
  if (openId && Object.keys(copy).length > 0) await transaction.change('accounts', openId, copy)
}

/** Changes a member and the copy on the bound account together. `member` is as read in this transaction. */
export const saveMember = async (
  transaction: Transaction,
  member: Member,
  fields: Partial<Member>,
  entry: AuditEntry,
): Promise<void> => {
  await transaction.change('members', member._id, { ...fields, ...noted(entry) })
  await copyToAccount(transaction, member, fields)
}

/** Who has left is not there, for whatever is still to be done about a member. */
export const departedIsGone = ({ status }: Member): Problem<'notFound'> | null =>
  status === 'active' ? null : refuse('notFound', { what: '这名党员' })

/** One act on a member of the roster; the copy on the bound account changes with it. */
export const stepMember = <Given extends object, Code extends ProblemCode = never>(
  request: Acting,
  spec: Step<Member, Given, Code>,
): Promise<Outcome<Given, Code | 'notFound'>> =>
  step<Member, Given, Code | 'notFound'>(memberRecordKind, request, {
    ...spec,
    denied: (member) => departedIsGone(member) ?? spec.denied(member),
    beside: async (transaction, after, before) => {
      const refusal = await spec.beside?.(transaction, after, before)
      if (refusal) return refusal
      const { phoneDigest, ...fields } = after
      await copyToAccount(transaction, before, phoneDigest === before.phoneDigest ? fields : after)
    },
  })
