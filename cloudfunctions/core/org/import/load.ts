import type { Actor } from '../../platform/actor'
import { Problem, refuse } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { OrgNode } from '../store'
import { readNode } from '../store'
import type { ImportDoc } from './store'
import { isStale, readImport } from './store'

/** What every act on an import is asked with. */
interface Asking {
  actor: Actor
  at: string
  input: { importId: string }
}
type Refused = Problem<'notFound' | 'notAllowed'>

/** The node an import is for, when the caller may import there. */
export const importableNode = async (actor: Actor, nodeId: string): Promise<OrgNode | Refused> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'org.importRoster', { paths: [node.path] }) ?? node
}

/** The caller's own import; another's is not found. The right is asked again: a post may have ended meanwhile. */
export const ownImport = async ({
  actor,
  at,
  input: { importId },
}: Asking): Promise<{ doc: ImportDoc; node: OrgNode } | Refused | Problem<'importStale'>> => {
  const doc = await readImport(importId)
  if (!doc || doc.ownerId !== actor.memberId || isStale(doc, at)) return refuse('importStale')
  const node = await importableNode(actor, doc.nodeId)
  return node instanceof Problem ? node : { doc, node }
}
