import type { OrgNode } from '../org/store'
import { readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { refuse, type Problem } from '../platform/problem'
import { forbidden } from '../policy'

/** The node whose plan or materials are asked for, the caller's own branch unless another is named. */
export const nodeToRead = async (
  actor: Actor,
  nodeId: string | undefined,
): Promise<OrgNode | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId ?? actor.branchId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'study.read', { paths: [node.path] }) ?? node
}
/** The node whose plan or materials the caller is about to change. */
export const nodeToChange = async (
  actor: Actor,
  nodeId: string,
): Promise<OrgNode | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'study.planYear', { paths: [node.path] }) ?? node
}
