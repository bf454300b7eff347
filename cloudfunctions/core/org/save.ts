import { copyOnto } from '../platform/accounts'
import type { Acting, AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { command } from '../platform/db'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { ProblemCode } from '../../../src/contract/problems'
import { markCounted, markFor } from '../record/kind'
import { step, type Outcome, type Step } from '../record/step'
import { memberRecordKind, type Member } from './store'

/** Adds an audit entry to the document that an act writes. */
export const noted = (entry: AuditEntry) => ({ audit: command.push([entry]) })

const copied = [
  'name',
  'kind',
  'branchId',
  'branchName',
  'path',
  'partyGroupId',
  'posts',
  'phoneDigest',
  'recovery',
] as const

/** What the bound account repeats of a member, so that each call costs one read. */
const copyToAccount = async (transaction: Transaction, before: Member, after: Member): Promise<void> => {
  const changed = copied.some((key) => after[key] !== before[key])
  if (before.openId && changed)
    await copyOnto(
      transaction,
      before.openId,
      { ...after, recovering: Boolean(after.recovery) },
      after.phoneDigest !== before.phoneDigest,
    )
}

/**
 * Changes a member outside the kernel's own steps, and the copy on the bound account with them. `member` is as read in this
 * transaction (`memberIn`).
 */
export const saveMember = async (
  transaction: Transaction,
  member: Member,
  fields: Partial<Member>,
  entries: readonly AuditEntry[],
): Promise<void> => {
  const changed = { ...member, ...fields }
  const derived = memberRecordKind.derive?.(changed)
  const after = { ...changed, ...derived }
  await markCounted(memberRecordKind, member, after)
  const line = entries.length > 0 ? { audit: command.push([...entries]) } : {}
  await transaction.change('members', member._id, {
    ...fields,
    ...derived,
    ...markFor(memberRecordKind, after),
    ...line,
  })
  await copyToAccount(transaction, member, after)
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
      await copyToAccount(transaction, before, after)
    },
  })
