import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../request'
import { nodeToKeep } from './node'
import type { StudyMaterialDoc } from './store'

export const addMaterial: Handler<'study.addMaterial'> = async (request) => {
  const { input, actor, at } = request
  const node = await nodeToKeep(actor, input.nodeId)
  if (node instanceof Problem) return node
  const { title, source, link } = input
  const doc: StudyMaterialDoc = {
    _id: retryId(actor.memberId, input.clientId),
    nodeId: node._id,
    nodeName: node.name,
    path: node.path,
    title,
    source,
    link,
    savedAt: at,
    audit: [auditEntry(request)],
  }
  // A duplicate is the same request once more.
  await insert('studyMaterials', doc)
  return { materialId: doc._id }
}
