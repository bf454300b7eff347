import { beijingYear } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import { readMember } from '../org/store'
import { refuse } from '../platform/problem'
import { may } from '../policy'
import type { Handler } from '../platform/request'
import { yearOf, yearProblem } from './hours'
import { readTables } from './store'

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
  const [tables, member] = await Promise.all([readTables(), readMember(actor.memberId)])
  if (!member) return refuse('notFound', { what: '您的党员资料' })
  return { ...(await yearOf(member, year, at, tables)), nodes: nodesOf(actor) }
}
