import type { Actor } from '../../platform/actor'
import { refuse, type Problem } from '../../platform/problem'
import { forbidden } from '../../policy'
import type { OrgNode } from '../store'
import { readNode } from '../store'
import type { ImportDoc } from './store'
import { isStale } from './store'

/** The node an import is for, when the caller may import there. */
export const importableNode = async (
  actor: Actor,
  nodeId: string,
): Promise<OrgNode | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, 'org.importRoster', { paths: [node.path] }) ?? node
}

export const stale = (): Problem<'importStale'> => refuse('importStale')
/** For whom an import is not there, or not any more. The right is asked again: a post may have ended meanwhile. */
export const deniedImport = (
  { actor, at }: { actor: Actor; at: string },
  doc: ImportDoc,
): Problem<'notAllowed' | 'importStale'> | null =>
  doc.ownerId !== actor.memberId || isStale(doc, at)
    ? stale()
    : forbidden(actor, 'org.importRoster', { paths: [doc.path] })
