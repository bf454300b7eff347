import type { Actor } from '../../platform/actor'
import { Problem, refuse } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { OrgNode } from '../store'
import { readNode } from '../store'
import type { ImportDoc } from './store'
import { readImport } from './store'

type Refused = Problem<'notFound' | 'notAllowed'>

/** The node an import is for, when the caller may import there. */
export const importableNode = async (actor: Actor, nodeId: string): Promise<OrgNode | Refused> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'org.importRoster', { paths: [node.path] }) ?? node
}

/** The caller's own import; another's is not found. The right is asked again: a post may have ended meanwhile. */
export const ownImport = async (actor: Actor, importId: string): Promise<{ doc: ImportDoc; node: OrgNode } | Refused | Problem<'importStale'>> => {
  const doc = await readImport(importId)
  if (!doc || doc.ownerId !== actor.memberId) return refuse('importStale')
  const node = await importableNode(actor, doc.nodeId)
  return node instanceof Problem ? node : { doc, node }
}
