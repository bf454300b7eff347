import { beijingDay } from '../../../src/contract/days'
import { readMember, type Member, type OrgNode } from '../org/store'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { recordReaders } from '../policy/scope'
import type { Handler, Request } from '../platform/request'
import { isOfTheParty, nodeFor } from './node'
import type { ContactPairDoc } from './store'

const wrong = (field: string, label: string, why: string) => refuse('badInput', { field: label, why }, { field })

const dayWrong = (beganOn: string, today: string) => {
  if (beganOn > today) return wrong('beganOn', '开始日期', '不能晚于今天')
  return beganOn < '2000-01-01' ? wrong('beganOn', '开始日期', '太早了，请核对年份') : null
}
/** A household has a member of the branch, a unit has none. */
const readCarrier = async (
  { kind, memberId }: Request<'visit.addPair'>['input'],
  branchId: string,
): Promise<Member | null | Problem<'badInput' | 'notFound'>> => {
  if (kind === 'unit') return memberId === null ? null : wrong('memberId', '党员', '基层单位由全支部联系，不用选人')
  if (memberId === null) return wrong('memberId', '党员', '请选择联系这户的党员')
  const member = await readMember(memberId)
  if (!member || member.branchId !== branchId || !isOfTheParty(member))
    return refuse('notFound', { what: '所选的党员' }, { field: 'memberId' })
  return member
}
const docOf = (request: Request<'visit.addPair'>, node: OrgNode, member: Member | null): ContactPairDoc => {
  const { clientId, kind, village, whom, beganOn } = request.input
  return {
    _id: retryId(request.actor.memberId, clientId),
    kind,
    memberId: member?._id ?? null,
    memberName: member?.name ?? null,
    branchId: node._id,
    branchName: node.name,
    path: node.path,
    village,
    whom,
    beganOn,
    lastVisitOn: null,
    waitingSince: beganOn,
    carriedBy: member ? `member:${member._id}` : `branch:${node._id}`,
    visibleTo: recordReaders(node.path, member ? [member._id] : []),
    endedOn: null,
    ended: null,
    version: 1,
    audit: [auditEntry(request)],
  }
}

export const addPair: Handler<'visit.addPair'> = async (request) => {
  const { input, actor, at } = request
  const node = await nodeFor(actor, input.branchId, 'visit.keepPairs')
  if (node instanceof Problem) return node
  const member = await readCarrier(input, node._id)
  if (member instanceof Problem) return member
  const late = dayWrong(input.beganOn, beijingDay(at))
  if (late) return late
  const doc = docOf(request, node, member)
  // A duplicate is the same request once more.
  await insert('contactPairs', doc)
  return { pairId: doc._id }
}
