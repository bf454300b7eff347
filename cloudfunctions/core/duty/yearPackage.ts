import { beijingYear } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import type { OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, findAll } from '../platform/db'
import { may } from '../policy'
import { handedOf } from './handed'

/** year-package: who answers for a branch is to make its handbook of the year, until it is noted as handed in. */

/** From 15 December for the year itself, through January for the one before; null at other times. */
export const packageYear = (today: string): number | null => {
  const [year, monthDay] = [Number(today.slice(0, 4)), today.slice(5)]
  if (monthDay >= '12-15') return year
  return monthDay <= '01-31' ? year - 1 : null
}
/** The days on which it is said by message as well. */
const stages: readonly string[] = ['12-15', '01-05']
export const isPackageStage = (day: string): boolean => stages.includes(day.slice(5))

/** Which of these branches were there in the year and have not handed it in; two requests beside each other. */
export const notHandedIn = async (
  nodeIds: readonly string[],
  year: number,
): Promise<Pick<OrgNode, '_id' | 'name' | 'path'>[]> => {
  const [nodes, handed] = await Promise.all([
    findAll<OrgNode>('nodes', { _id: command.in([...nodeIds]), kind: 'branch' }, ['name', 'path', 'createdAt']),
    handedOf(nodeIds),
  ])
  const done = new Set(handed.filter(({ of }) => of.year === year).map(({ nodeId }) => nodeId))
  return nodes.filter(({ _id, createdAt }) => beijingYear(createdAt) <= year && !done.has(_id))
}

export const yearPackageTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const year = packageYear(today)
  const held = actor.posts.filter(({ nodeKind }) => nodeKind === 'branch')
  const answersFor = held.filter(({ path }) => may(actor, 'duty.answerFor', { paths: [path] }))
  if (year === null || answersFor.length === 0) return []
  const nodes = await notHandedIn([...new Set(answersFor.map(({ nodeId }) => nodeId))], year)
  return nodes.map(({ _id, name }) => ({
    kind: 'yearPackage',
    title: `生成 ${year} 年支部工作手册`,
    note: `${name} · 报送上级以后请登记`,
    params: { nodeId: _id, year: String(year) },
    dueOn: null,
  }))
}
