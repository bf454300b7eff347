import { beijingYear } from '../../../src/contract/days'
import type { NodeDetail } from '../../../src/contract/org'
import type { Actor } from '../platform/actor'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { presentNodeDetail } from './present'
import type { OrgNode } from './store'
import { holdersOn, readNode } from './store'
import { rosterFigures } from './rosterFigures'
import { dualLifeSubject } from './subject'
import { childrenOf } from './tree'

const abilities = (actor: Actor, node: OrgNode): NodeDetail['can'] => {
  const subject = { paths: [node.path] }
  return {
    addChild: node.kind !== 'partyGroup' && may(actor, 'org.changeTree', subject),
    rename: may(actor, 'org.changeTree', subject),
    addMember: node.kind !== 'partyGroup' && may(actor, 'org.changeMembers', subject),
    appoint:
      node.kind === 'partyGroup'
        ? may(actor, 'org.appointGroupLeader', subject)
        : may(actor, 'org.appoint', subject) || may(actor, 'org.nameAdministrator', subject),
    seeMembers: may(actor, 'org.seeMembers', subject),
    importRoster: node.kind !== 'partyGroup' && may(actor, 'org.importRoster', subject),
    seeDuties: node.kind !== 'partyGroup' && may(actor, 'duty.seeBranch', { paths: [node.path] }),
    seeDualLife: may(actor, 'attendance.seeDualLife', dualLifeSubject(node)),
  }
}

export const showNode: Handler<'org.showNode'> = async ({ input, actor, at }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'org.seeNode', { paths: [node.path] })
  if (refusal) return refusal
  const [parent, below, holders, counted] = await Promise.all([
    node.parentId ? readNode(node.parentId) : null,
    childrenOf(actor, node),
    holdersOn(node._id),
    rosterFigures(node, beijingYear(at), at),
  ])
  if (below instanceof Problem) return below
  return presentNodeDetail(node, { parent, below, holders, counted, can: abilities(actor, node) })
}
