import type { Parsed } from '../../../src/contract'
import { suspensionKindLabels } from '../../../src/contract/vocabulary'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { runsBackwards } from './rules'
import { readNode } from './store'

type Fields = Omit<Parsed<'org.addMember'>, 'clientId' | 'branchId' | 'phone' | 'anotherPerson'>

/** What the two forms share: the fields that are stored as they were entered. */
export const plainFields = (input: Fields) => ({
  name: input.name,
  kind: input.kind,
  partyGroupId: input.partyGroupId,
  joinedOn: input.joinedOn,
  exemption: input.exemption,
  votingSuspension: input.votingSuspension,
  ...(input.leadingCadre === undefined ? {} : { leadingCadre: input.leadingCadre }),
})

/** What no schema can tell: a day that has not come, periods that run backwards, a group of another branch. */
export const memberProblem = async (
  branchId: string,
  input: Fields,
  today: string,
): Promise<Problem<'termBackwards' | 'notFound' | 'badInput'> | null> => {
  if (input.joinedOn !== null && input.joinedOn > today)
    return refuse('badInput', { field: '入党日期', why: '不能晚于今天' }, { field: 'joinedOn' })
  const suspension = input.votingSuspension
  if (suspension && runsBackwards(suspension.fromOn, suspension.toOn)) {
    return refuse('termBackwards', { what: suspensionKindLabels[suspension.kind] }, { field: 'votingSuspension.toOn' })
  }
  if (input.partyGroupId === null) return null
  const group = await readNode(input.partyGroupId)
  const belongs = group?.kind === 'partyGroup' && group.parentId === branchId
  return belongs ? null : refuse('notFound', { what: '这个党小组' }, { field: 'partyGroupId' })
}
