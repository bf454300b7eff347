import { beijingYear } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import { readMember } from '../org/store'
import { refuse } from '../platform/problem'
import { may } from '../policy'
import type { Handler } from '../platform/request'
import { earnedIn, yearOf, yearProblem } from './hours'

/** The nodes of the caller's posts whose hours they may look at. */
const nodesOf = (actor: Actor): { nodeId: string; name: string }[] => {
  const nodes = new Map(actor.posts.map((held) => [held.nodeId, held]))
  return [...nodes.values()]
    .filter(
      ({ path }) =>
        may(actor, 'study.seeHours', { paths: [path] }) ||
        may(actor, 'study.seeShortHours', { paths: [`${path}below/`] }),
    )
    .map(({ nodeId, nodeName }) => ({ nodeId, name: nodeName }))
}

/** Four requests besides the caller's account: the table, the member, the rows of the year, their meetings. */
export const myHours: Handler<'study.myHours'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const wrong = yearProblem(year, at)
  if (wrong) return wrong
  const [earned, member] = await Promise.all([earnedIn(actor.memberId, year, at), readMember(actor.memberId)])
  if (!member) return refuse('notFound', { what: '您的党员资料' })
  return { ...yearOf(member, year, at, earned), nodes: nodesOf(actor) }
}
