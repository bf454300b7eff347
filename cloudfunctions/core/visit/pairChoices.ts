import { partyMembersOf } from '../fieldNote/companions'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { nodeFor } from './node'

export const pairChoices: Handler<'visit.pairChoices'> = async ({ input, actor }) => {
  const node = await nodeFor(actor, input.branchId, 'visit.keepPairs')
  return node instanceof Problem ? node : { members: await partyMembersOf(actor, node._id) }
}
