import { addMonths, beijingDay } from '../../../../src/contract/days'
import { committeePosts } from '../../../../src/contract/vocabulary'
import { atOrBelow, nodesAlong, type Member, type OrgNode } from '../../org/store'
import { command, findAll } from '../../platform/db'
import { headsOf } from './columns'
import type { Cell, Column } from './register'
import { yearRegister } from './yearRegister'

const columns: readonly Column[] = [
  { head: '党组织', mm: 70 },
  { head: '届次', mm: 24, as: 'middle' },
  { head: '任期起止', mm: 60, as: 'middle' },
  { head: '剩余（天）', mm: 24, as: 'count' },
  { head: '状态', mm: 34, as: 'middle' },
  { head: '延期批准', mm: 55 },
]

/** The term of a node's committee as its members' posts have it: the earliest beginning, the first end. */
export interface Term {
  from: string
  to: string | null
}
const committee = new Set<string>(committeePosts)
export const termOn = (nodeId: string, holders: readonly Pick<Member, 'posts'>[]): Term | null => {
  const held = holders.flatMap(({ posts }) =>
    posts.filter((post) => post.confirmed && post.nodeId === nodeId && committee.has(post.post)),
  )
  if (held.length === 0) return null
  const ends = held.flatMap(({ termEndsOn }) => termEndsOn ?? []).sort()
  return { from: held.map(({ startOn }) => startOn).sort()[0]!, to: ends[0] ?? null }
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
/** Six months before its end it is time to ask for the election. */
const stateOf = (term: Term | null, today: string): string => {
  if (term === null) return '没有登记委员会'
  if (term.to === null) return '没有登记届满日期'
  if (term.to < today) return '已届满'
  return addMonths(term.to, -6) <= today ? '任期将满' : '任期内'
}

/** A line a node, in the order of the tree. Pure. */
export const termRows = (
  nodes: readonly Pick<OrgNode, '_id' | 'name'>[],
  holders: readonly Pick<Member, 'posts'>[],
  today: string,
): Cell[][] =>
  nodes.map(({ _id, name }) => {
    const term = termOn(_id, holders)
    return [
      name,
      '',
      term ? `${term.from} 至 ${term.to ?? ''}` : '',
      term?.to ? daysBetween(today, term.to) : null,
      stateOf(term, today),
      '',
    ]
  })

const nodesAtOnce = 500
const holdersOf = async (nodeIds: readonly string[]): Promise<Pick<Member, '_id' | 'posts'>[]> => {
  const found: Pick<Member, '_id' | 'posts'>[] = []
  for (let at = 0; at < nodeIds.length; at += nodesAtOnce) {
    const where = { postNodeIds: command.in(nodeIds.slice(at, at + nodesAtOnce)), status: 'active' }
    found.push(...(await findAll<Member>('members', where, ['posts'])))
  }
  return [...new Map(found.map((member) => [member._id, member])).values()]
}

/** 换届一览: how the terms of a node and those below it stand today. */
export const termRegister = yearRegister({
  name: 'termRegister',
  verb: 'duty.seeBranch',
  of: 'node',
  holds: headsOf(columns),
  tables: async ({ request: { at } }, node) => {
    const found = await findAll<OrgNode>(
      'nodes',
      { path: atOrBelow(node.path), kind: command.neq('partyGroup') },
      ['name', 'kind'],
      nodesAlong,
    )
    const holders = await holdersOf(found.map(({ _id }) => _id))
    return [{ tab: '换届一览', columns, rows: termRows(found, holders, beijingDay(at)) }]
  },
})
