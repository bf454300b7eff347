import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { samePost } from './rules'
import { noted, saveMember } from './save'
import type { Member, OrganSettings } from './store'
import { organ } from './store'

export const confirmPost: Handler<'org.confirmPost'> = async (request) => {
  const { memberId, nodeId, post } = request.input
  const { claimedBy } = await organ()
  const refusal = forbidden(request.actor, 'org.confirmPost', { paths: [], memberId, claimedBy })
  if (refusal) return refusal
  return transact(async (transaction) => {
    const member = await transaction.read<Member>('members', memberId)
    const held = member?.posts.find((each) => samePost(each, post, nodeId))
    if (!member || !held) return refuse('notFound', { what: '这项待确认的任职' })
    if (held.confirmed) return { memberId }
    const settings = await transaction.read<OrganSettings>('settings', 'organ')
    const confirmedFirsts = [...new Set([...(settings?.confirmedFirsts ?? []), post])]
    const posts = member.posts.map((each) => (each === held ? { ...each, confirmed: true } : each))
    await saveMember(transaction, member, { posts }, auditEntry(request))
    await transaction.change('settings', 'organ', { confirmedFirsts, ...noted(auditEntry(request)) })
    return { memberId }
  })
}
