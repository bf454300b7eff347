import { nodeKindLabels } from '../../../src/contract/vocabulary'
import { retryId } from '../platform/crypto'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create } from '../record/create'
import { mayStandUnder } from './rules'
import type { OrgNode } from './store'
import { nodeRecordKind, readNode } from './store'

const judged = async ({ input, actor }: Request<'org.createNode'>) => {
  const parent = await readNode(input.parentId)
  if (!parent) return refuse('notFound', { what: '上级组织' })
  const refusal = forbidden(actor, 'org.changeTree', { paths: [parent.path] })
  if (refusal) return refusal
  return mayStandUnder(input.kind, parent.kind)
    ? parent
    : refuse(
        'nodeKindMismatch',
        { parent: nodeKindLabels[parent.kind], child: nodeKindLabels[input.kind] },
        { field: 'kind' },
      )
}

export const createNode: Handler<'org.createNode'> = async (request) => {
  const { input, actor, at } = request
  const { parentId, kind, name } = input
  const id = retryId(actor.memberId, input.clientId)
  const under: { parent?: OrgNode } = {}
  const outcome = await create(nodeRecordKind, request, {
    id,
    make: async () => {
      const parent = await judged(request)
      if (parent instanceof Problem) return parent
      under.parent = parent
      return { _id: id, kind, name, parentId, path: `${parent.path}${id}/`, createdAt: at }
    },
    answer: () => ({ nodeId: id }),
    clash: () =>
      refuse('nameTaken', { where: under.parent?.name ?? '', what: nodeKindLabels[kind], name }, { field: 'name' }),
  })
  // As it was asked for, whatever it is called by now.
  return outcome instanceof Problem ? outcome : { id: outcome.nodeId, kind, name, parentId }
}
