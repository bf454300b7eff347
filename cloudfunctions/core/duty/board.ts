import type { DutyCan, DutyRow } from '../../../src/contract/duty'
import { beijingDay, beijingYear } from '../../../src/contract/days'
import { readNode, type OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { Request } from '../platform/request'
import { forbidden, may } from '../policy'
import { branchDuties, type DutyTable } from './branchDuties'
import type { DutyFacts } from './facts'
import { readFacts } from './read'
import { readTable } from './ruleStore'

export interface Board {
  node: OrgNode
  year: number
  table: DutyTable
  facts: DutyFacts
  rows: DutyRow[]
}
/** A node's facts and lights of a year, for whoever may see them. */
export const readBoard = async ({
  input,
  actor,
  at,
}: Request<'duty.branch' | 'duty.calendar'>): Promise<Board | Problem<'notFound' | 'notAllowed'>> => {
  const year = input.year ?? beijingYear(at)
  const node = await readNode(input.nodeId ?? actor.branchId)
  if (!node || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'duty.seeBranch', { paths: [node.path] })
  if (denied) return denied
  const table = await readTable()
  const facts = await readFacts(node, table, year, beijingDay(at))
  return { node, year, table, facts, rows: branchDuties(facts, table, year, beijingDay(at)) }
}

/** What the caller may do about what is missing at a node. */
export const canAt = (actor: Actor, { path }: OrgNode): DutyCan => {
  const subject = { paths: [path] }
  return {
    explain: may(actor, 'duty.explain', subject),
    plan: may(actor, 'meeting.plan', subject),
    record: may(actor, 'meeting.recordAfterwards', subject),
    remind: may(actor, 'duty.remind', subject),
  }
}
