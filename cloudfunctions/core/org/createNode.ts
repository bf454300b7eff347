import { nodeKindLabels } from '../../../src/contract/vocabulary'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { presentNode } from './present'
import { mayStandUnder } from './rules'
import type { OrgNode } from './store'
import { readNode } from './store'

export const createNode: Handler<'org.createNode'> = async (request) => {
  const { input, actor } = request
  const parent = await readNode(input.parentId)
  if (!parent) return refuse('notFound', { what: '上级组织' })
  const refusal = forbidden(actor, 'org.changeTree', { paths: [parent.path] })
  if (refusal) return refusal
  if (!mayStandUnder(input.kind, parent.kind)) {
    return refuse(
      'nodeKindMismatch',
      { parent: nodeKindLabels[parent.kind], child: nodeKindLabels[input.kind] },
      { field: 'kind' },
    )
  }
  const id = retryId(actor.memberId, input.clientId)
  const node: OrgNode = {
    _id: id,
    kind: input.kind,
    name: input.name,
    parentId: parent._id,
    path: `${parent.path}${id}/`,
    createdAt: request.at,
    version: 1,
    audit: [auditEntry(request)],
  }
  if ((await insert('nodes', node)) === 'inserted') return presentNode(node)
  const earlier = await readNode(id)
  if (earlier) return presentNode(earlier)
  return refuse(
    'nameTaken',
    { where: parent.name, what: nodeKindLabels[input.kind], name: input.name },
    { field: 'name' },
  )
}
