import type { OrgNode } from '../org/store'
import { readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { refuse, type Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Verb } from '../policy/table'

export const nodeFor = async (
  actor: Actor,
  nodeId: string,
  verb: Verb,
): Promise<OrgNode | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, verb, { paths: [node.path] }) ?? node
}
