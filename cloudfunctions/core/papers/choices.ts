import { addMinutes, beijingYear } from '../../../src/contract/days'
import type { RecentPaper } from '../../../src/contract/papers'
import { paperHours, paperNames, papers, type PaperName } from '../../../src/contract/papersWords'
import { readNode, type OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden, may } from '../policy'
import { handbooksOf } from './handbooks'
import { kindNamed } from './kinds'
import { progressOf } from './make'
import type { PaperDoc } from './store'

const shown = 20

const nodesOf = ({ posts }: Actor): { nodeId: string; name: string }[] => [
  ...new Map(
    posts
      .filter(({ confirmed, nodeKind }) => confirmed && nodeKind !== 'partyGroup')
      .map(({ nodeId, nodeName }) => [nodeId, { nodeId, name: nodeName }]),
  ).values(),
]
const kindsFor = (actor: Actor, node: OrgNode): PaperName[] =>
  paperNames.filter((name) => papers[name].of === 'nodeYear' && kindNamed(name).fits?.(actor, node))

const recentOf = (paper: PaperDoc): RecentPaper => {
  const { kind, of, takenAt } = paper
  const yearOf = 'year' in of && !of.book ? { nodeId: of.nodeId, year: of.year } : null
  return { ...progressOf(paper), kind, takenAt, yearOf }
}

export const choices: Handler<'papers.choices'> = async ({ input, actor, at }) => {
  const nodes = nodesOf(actor)
  const node = await readNode(input.nodeId ?? nodes[0]?.nodeId ?? actor.branchId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'org.seeNode', { paths: [node.path] })
  if (denied) return denied
  const recent = await find<PaperDoc>(
    'papers',
    { takenBy: actor.memberId, takenAt: command.gt(addMinutes(at, -paperHours * 60)) },
    { order: [['takenAt', 'desc']], limit: shown, fields: ['kind', 'of', 'name', 'volumes', 'files', 'takenAt'] },
  )
  const answers = node.kind === 'branch' && may(actor, 'duty.answerFor', { paths: [node.path] })
  const handbooks = answers ? await handbooksOf(node._id) : null
  const year = beijingYear(at)
  return {
    node: { nodeId: node._id, name: node.name },
    nodes,
    years: [year, year - 1],
    kinds: kindsFor(actor, node),
    recent: recent.map(recentOf),
    handbooks,
  }
}
