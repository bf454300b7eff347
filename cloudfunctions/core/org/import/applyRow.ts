import { beijingDay } from '../../../../src/contract/days'
import { auditEntry } from '../../platform/audit'
import { storedAccountIn } from '../../platform/accounts'
import { phoneDigest, retryId } from '../../platform/crypto'
import type { Transaction } from '../../platform/db'
import { insert, saysDuplicate, transact } from '../../platform/db'
import { Problem } from '../../platform/problem'
import type { Request } from '../../platform/request'
import { begun } from '../../record/create'
import { entryOfCall, markCounted, readRecord } from '../../record/kind'
import { releaseAccount } from '../account'
import { departed, transferred } from '../moves'
import { newMember } from '../newMember'
import { phoneFields } from '../phone'
import { askFor } from '../recovery/ask'
import { talkedAmong } from '../recovery/protected'
import { isProtectedByRecord } from '../recovery/rules'
import { saveMember } from '../save'
import { changedFrom } from '../standing'
import { memberIn, memberRecordKind, type Member, type OrgNode } from '../store'
import type { RowFields, StoredRow } from './store'

/** Why a row may be left alone. */
export const reasons = {
  changedMeanwhile: '预览以后名册又有改动，请重新导入核对',
  phoneTaken: '手机号刚刚登记给了别人',
  recoveryNeeded: '绑定过微信、任过职或有谈心谈话，换号须两位经办人办理，请重新导入核对',
  recoveryRefused: '没有提出换号申请：已有申请在办、没有第二位经办人，或您不是合适的经办人，请在党员页办理',
  branchGone: '党支部已经不在了',
} as const
export type Reason = keyof typeof reasons

/** Each answers null when the row is in force, by this call or an earlier one, and otherwise why it was left alone. */
type Outcome = Promise<Reason | null>
type Apply = Request<'org.applyRoster'>

/** Somebody new, as the row says. The id follows from the preview and the row, so that a repeated step finds its own work. */
const newcomer = (request: Apply, row: StoredRow, branch: OrgNode): Member => {
  const id = retryId(request.actor.memberId, `${request.input.importId}:${row.key}`)
  const fresh = newMember(id, branch, { ...(row.fields as RowFields), beganOn: null }, request.at)
  return begun(memberRecordKind, request, fresh, () => ({})).doc
}
export const addRow = async (request: Apply, row: StoredRow, branch: OrgNode): Outcome => {
  const member = newcomer(request, row, branch)
  await markCounted(memberRecordKind, null, member)
  const added = (await insert('members', member)) === 'inserted' || (await readRecord(memberRecordKind, member._id))
  return added ? null : 'phoneTaken'
}

const isInForce = (member: Member, { fields, columns }: StoredRow): boolean => {
  const wanted = fields as RowFields
  const says = {
    name: member.name === wanted.name,
    branch: member.branchId === wanted.branchId,
    kind: member.kind === wanted.kind,
    phone: wanted.phone !== null && member.phoneDigest === phoneDigest(wanted.phone),
    group: member.partyGroupId === wanted.partyGroupId,
    joinedOn: member.joinedOn === wanted.joinedOn,
  }
  return columns.every((column) => says[column])
}

const changeOf = (request: Apply, member: Member, row: StoredRow, branch: OrgNode): Partial<Member> => {
  const { name, kind, phone, partyGroupId, joinedOn } = row.fields as RowFields
  const today = beijingDay(request.at)
  const move = { by: request.actor.memberId, at: request.at, fromOn: today, reason: '导入名册，转接组织关系' }
  return {
    name,
    kind,
    earlierKinds: changedFrom(member.earlierKinds, member.kind, kind, today),
    partyGroupId,
    earlierGroups: changedFrom(member.earlierGroups, member.partyGroupId, partyGroupId, today),
    joinedOn,
    ...(row.columns.includes('phone') ? phoneFields(member, phone) : {}),
    ...(row.columns.includes('branch') ? transferred(member, branch, partyGroupId, move) : {}),
    version: member.version + 1,
  }
}
export const changeRow = async (request: Apply, row: StoredRow, branch: OrgNode): Outcome => {
  const memberId = row.memberId as string
  const toPhone = row.columns.includes('phone')
  const talked = toPhone && (await talkedAmong([memberId])).has(memberId)
  try {
    return await transact(async (transaction) => {
      const member = await memberIn(transaction, memberId)
      // This call came as far as this row before.
      if (entryOfCall(member, request)) return null
      if (member?.status !== 'active') return 'changedMeanwhile'
      if (member.version !== row.version) return isInForce(member, row) ? null : 'changedMeanwhile'
      if (toPhone && (talked || isProtectedByRecord(member))) return 'recoveryNeeded'
      await saveMember(transaction, member, changeOf(request, member, row, branch), [auditEntry(request)])
      return null
    })
  } catch (error) {
    if (saysDuplicate(error)) return 'phoneTaken'
    throw error
  }
}

/** An entry of this import by which somebody gave a number up; it is no change of the row that is about them. */
const releasedBy = ({ audit }: Member, { input }: Apply): number =>
  audit.filter(({ answer }) => (answer as { released?: string } | undefined)?.released === input.importId).length

/** The number's holder gives it up, together with whatever gives it to somebody else; not somebody who is protected. */
const release = async (transaction: Transaction, request: Apply, holderId: string, phone: string): Outcome => {
  const holder = await memberIn(transaction, holderId)
  if (!holder || holder.phoneDigest !== phoneDigest(phone)) return null
  if (isProtectedByRecord(holder)) return 'recoveryNeeded'
  const fields = { ...phoneFields(holder, null), version: holder.version + 1 }
  await saveMember(transaction, holder, fields, [auditEntry(request, { released: request.input.importId })])
  return null
}

/** A row as somebody has answered whom it is about. */
export const answeredRow = async (
  request: Apply,
  row: StoredRow,
  releases: string | null,
  branch: OrgNode,
): Outcome => {
  const { phone } = row.fields as RowFields
  const concerned = [releases, row.columns.includes('phone') ? row.memberId : null].flatMap((id) => id ?? [])
  if ((await talkedAmong(concerned)).size > 0) return 'recoveryNeeded'
  const fresh = row.memberId === null ? newcomer(request, row, branch) : null
  if (fresh) await markCounted(memberRecordKind, null, fresh)
  try {
    return await transact(async (transaction) => {
      const member = await memberIn(transaction, fresh?._id ?? (row.memberId as string))
      if (member && (fresh || isInForce(member, row))) return null
      if (!fresh && (member?.status !== 'active' || member.version - releasedBy(member, request) !== row.version))
        return 'changedMeanwhile'
      const why = releases && phone ? await release(transaction, request, releases, phone) : null
      if (why) return why
      if (fresh) await transaction.insert('members', fresh)
      else if (row.columns.includes('phone') && isProtectedByRecord(member as Member)) return 'recoveryNeeded'
      else
        await saveMember(transaction, member as Member, changeOf(request, member as Member, row, branch), [
          auditEntry(request),
        ])
      return null
    })
  } catch (error) {
    if (saysDuplicate(error)) return 'phoneTaken'
    throw error
  }
}

export const removeRow = (request: Apply, row: StoredRow): Outcome =>
  transact(async (transaction) => {
    const entry = auditEntry(request)
    const member = await memberIn(transaction, row.memberId as string)
    if (!member || member.status === 'left') return null
    if (member.version !== row.version || member.posts.length > 0) return 'changedMeanwhile'
    const account = member.openId ? await storedAccountIn(transaction, member.openId) : null
    const inherited = account ? await releaseAccount(transaction, account, member, entry) : []
    const move = {
      by: request.actor.memberId,
      at: request.at,
      fromOn: beijingDay(request.at),
      reason: '离开本机关',
    }
    const gone = { ...departed(member, move), version: member.version + 1 }
    await saveMember(transaction, { ...member, openId: null }, gone, [...inherited, entry])
    return null
  })

/** Asked as from the member's page, and by this row alone: nothing changes before a second hand has agreed. */
export const recoverRow = async (request: Apply, row: StoredRow): Outcome => {
  const { phone } = row.fields as RowFields
  const asked = await askFor(request, { memberId: row.memberId as string, phone, reason: '导入的名册里是新的手机号' })
  return asked instanceof Problem ? 'recoveryRefused' : null
}
