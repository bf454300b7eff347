import { nodeKindLabels } from '../../../src/contract/vocabulary'
import { auditEntry } from '../platform/audit'
import { change, changeMany, saysDuplicate, transact } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { presentNode } from './present'
import { noted } from './save'
import type { Member, OrgNode } from './store'
import { holdersOn, readNode } from './store'

/** The branch's people and the post holders repeat the name; a retry spreads it again, so none stays behind. */
const spreadName = async (nodeId: string, name: string): Promise<void> => {
  await changeMany('members', { branchId: nodeId }, { branchName: name })
  await changeMany('accounts', { branchId: nodeId }, { branchName: name })
  for (const { _id } of await holdersOn(nodeId)) {
    await transact(async (transaction) => {
      const member = await transaction.read<Member>('members', _id)
      if (!member) return
      const posts = member.posts.map((held) => (held.nodeId === nodeId ? { ...held, nodeName: name } : held))
      await transaction.change('members', _id, { posts })
      if (member.openId) await transaction.change('accounts', member.openId, { posts })
    })
  }
}

const saveName = async (request: Request<'org.renameNode'>, node: OrgNode) => {
  const { name, version } = request.input
  try {
    const fields = { name, version: version + 1, ...noted(auditEntry(request)) }
    const saved = await change('nodes', node._id, fields, { version })
    return saved ? null : refuse('changedElsewhere', { what: node.name })
  } catch (error) {
    if (!saysDuplicate(error)) throw error
    return refuse('nameTaken', { where: '同一上级下', what: nodeKindLabels[node.kind], name }, { field: 'name' })
  }
}

export const renameNode: Handler<'org.renameNode'> = async (request) => {
  const { input, actor } = request
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'org.changeTree', { paths: [node.path] })
  if (refusal) return refusal
  if (node.name !== input.name) {
    const problem = await saveName(request, node)
    if (problem) return problem
  }
  await spreadName(node._id, input.name)
  return presentNode({ ...node, name: input.name })
}
