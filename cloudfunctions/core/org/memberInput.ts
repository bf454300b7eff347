import type { Parsed } from '../../../src/contract'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { hereSince } from './standing'
import { readNode, type Member } from './store'

type Fields = Omit<Parsed<'org.addMember'>, 'clientId' | 'branchId' | 'phone' | 'beganOn' | 'anotherPerson'>

/** What the two forms share: the fields that are stored as they were entered. */
export const plainFields = (input: Fields) => ({
  name: input.name,
  kind: input.kind,
  partyGroupId: input.partyGroupId,
  joinedOn: input.joinedOn,
  ...(input.leadingCadre === undefined ? {} : { leadingCadre: input.leadingCadre }),
})

/** What no schema can tell: a day that has not come, a group of another branch. */
export const memberProblem = async (
  branchId: string,
  input: Fields,
  today: string,
): Promise<Problem<'notFound' | 'badInput'> | null> => {
  if (input.joinedOn !== null && input.joinedOn > today)
    return refuse('badInput', { field: '入党日期', why: '不能晚于今天' }, { field: 'joinedOn' })
  if (input.partyGroupId === null) return null
  const group = await readNode(input.partyGroupId)
  const belongs = group?.kind === 'partyGroup' && group.parentId === branchId
  return belongs ? null : refuse('notFound', { what: '这个党小组' }, { field: 'partyGroupId' })
}

/** Since when a change holds: a day that has come, and none before they were in the branch. */
export const sinceProblem = (
  member: Pick<Member, 'history' | 'beganOn' | 'branchName'>,
  fromOn: string,
  today: string,
): Problem<'badInput'> | null => {
  const since = hereSince(member)
  if (fromOn > today) return refuse('badInput', { field: '开始日期', why: '不能晚于今天' }, { field: 'fromOn' })
  return since !== null && fromOn < since
    ? refuse('badInput', { field: '开始日期', why: `${since} 才到${member.branchName}` }, { field: 'fromOn' })
    : null
}
