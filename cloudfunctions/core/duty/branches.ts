import { beijingDay, beijingYear } from '../../../src/contract/days'
import { readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { endOf } from '../platform/page'
import { forbidden, grantedPaths, may } from '../policy'
import { pathIds } from '../policy/scope'
import { dutiesAt } from '../summary/fold'
import { childrenPage } from '../summary/page'
import { readSummary } from '../summary/store'
import { askedOn, columnOf, countedAll, Lights, rowOf } from './cells'
import { isOfBranches } from './keep'
import { isOn } from './rule'
import { readTable } from './ruleStore'

const highestSeen = (actor: Actor): string | undefined => {
  const [path] = grantedPaths(actor, 'duty.seeBranch').sort((a, b) => a.length - b.length)
  return path && pathIds(path).at(-1)
}

/** Branches by rules, from the summary of the node above them: a page of it costs one document, whatever lies below. */
export const branches: Handler<'duty.branches'> = async ({ input, actor, at }) => {
  const nodeId = input.nodeId ?? highestSeen(actor) ?? actor.branchId
  const year = input.year ?? beijingYear(at)
  const [summary, { rules, settings }] = await Promise.all([readSummary(nodeId, year), readTable()])
  const node = summary ? { ...summary, _id: summary.nodeId } : await readNode(nodeId)
  if (!node || node.kind === 'branch' || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'duty.seeBranch', { paths: [node.path] })
  if (denied) return denied
  const asked = rules
    .filter((rule) => isOfBranches(rule) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule) => askedOn(rule, settings[rule.id] ?? {}, year, beijingDay(at)))
    .filter(({ windows, before }) => windows.length > before)
  const page = childrenPage(summary, input.cursor)
  const lights = new Lights()
  const all = summary ? dutiesAt(summary) : {}
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: summary?.at ?? null,
    branches: summary?.all.branches ?? 0,
    counts: countedAll(asked.map((each) => ({ asked: each, text: all[each.rule.id] }))),
    columns: asked.map(columnOf),
    rows: page.rows.map((row) => rowOf(row, asked, lights)),
    lights: lights.all,
    ...endOf(page),
    can: { remind: page.rows.some((row) => may(actor, 'duty.remind', { paths: [`${node.path}${row.nodeId}/`] })) },
  }
}
