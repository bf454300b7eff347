import { nodeKindLabels } from '../../../src/contract/vocabulary'
import { renameBranch } from '../platform/accounts'
import type { StoredPost } from '../platform/actor'
import { changeMany, command, transact } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { versionOf } from '../record/kind'
import { already, step } from '../record/step'
import { presentNode } from './present'
import { saveMember } from './save'
import type { OrgNode } from './store'
import { holdersOn, memberIn, nodeRecordKind, readNode } from './store'

/** The branch's people and the post holders repeat the name; a retry spreads it again, so none stays behind. */
const spreadName = async (nodeId: string, name: string): Promise<void> => {
  const other = { branchId: nodeId, branchName: command.neq(name) }
  await changeMany('members', other, { branchName: name })
  await renameBranch(nodeId, name)
  for (const { _id } of await holdersOn(nodeId)) {
    await transact(async (transaction) => {
      const member = await memberIn(transaction, _id)
      const differs = (held: StoredPost) => held.nodeId === nodeId && held.nodeName !== name
      if (!member?.posts.some(differs)) return
      const posts = member.posts.map((held) => (differs(held) ? { ...held, nodeName: name } : held))
      await saveMember(transaction, member, { posts, version: versionOf(member) + 1 }, [])
    })
  }
}

export const renameNode: Handler<'org.renameNode'> = async (request) => {
  const { input, actor } = request
  const { nodeId, name, version } = input
  const found: { node: OrgNode | null; name: string } = { node: null, name }
  const outcome = await step(nodeRecordKind, request, {
    id: nodeId,
    read: async () => {
      found.node = await readNode(nodeId)
      // A call repeated late spreads the name of today once more, and no other.
      found.name = found.node?.name ?? name
      return found.node
    },
    denied: (node) => forbidden(actor, 'org.changeTree', { paths: [node.path] }),
    make: (node) => {
      if (node.name === name) return already({ nodeId })
      if (node.version !== version) return refuse('changedElsewhere', { what: node.name })
      found.name = name
      return { fields: { name } }
    },
    answer: () => ({ nodeId }),
    clash: () => {
      const { kind } = found.node as OrgNode
      return refuse('nameTaken', { where: '同一上级下', what: nodeKindLabels[kind], name }, { field: 'name' })
    },
  })
  if (outcome instanceof Problem) return outcome
  await spreadName(nodeId, found.name)
  return presentNode({ ...(found.node as OrgNode), name })
}
