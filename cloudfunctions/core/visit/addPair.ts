import { isPartyMember } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import { readMember, type Member } from '../org/store'
import { retryId } from '../platform/crypto'
import { Problem, refuse } from '../platform/problem'
import { recordReaders } from '../policy/scope'
import { create, type Fresh } from '../record/create'
import type { Handler, Request } from '../platform/request'
import { nodeFor } from './node'
import { pairKind, type ContactPairDoc } from './store'

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
  if (!member || member.branchId !== branchId || !isPartyMember(member))
    return refuse('notFound', { what: '所选的党员' }, { field: 'memberId' })
  return member
}
const make = async (
  { input, actor, at }: Request<'visit.addPair'>,
  id: string,
): Promise<Fresh<ContactPairDoc> | Problem<'badInput' | 'notFound' | 'notAllowed'>> => {
  const node = await nodeFor(actor, input.branchId, 'visit.keepPairs')
  if (node instanceof Problem) return node
  const member = await readCarrier(input, node._id)
  if (member instanceof Problem) return member
  const { kind, village, whom, beganOn } = input
  const late = dayWrong(beganOn, beijingDay(at))
  if (late) return late
  return {
    _id: id,
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
  }
}

export const addPair: Handler<'visit.addPair'> = (request) => {
  const id = retryId(request.actor.memberId, request.input.clientId)
  return create(pairKind, request, { id, make: () => make(request, id), answer: ({ _id }) => ({ pairId: _id }) })
}
