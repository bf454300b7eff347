import type { Todo } from '../../../src/contract/home'
import { postName } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { find } from '../platform/db'
import { grantedPaths } from '../policy'
import { readOrgan, type Member } from './store'

const max = 10

export const postTodos = (member: Pick<Member, '_id' | 'name' | 'posts'>): Todo[] =>
  member.posts
    .filter((held) => !held.confirmed)
    .map((held) => ({
      kind: 'confirmPost',
      title: `确认${member.name}任${postName(held)}`,
      note: `${held.nodeName} · 首任须由您确认后生效`,
      params: { memberId: member._id, confirm: '1' },
      dueOn: null,
    }))

/** Only whoever claimed the organ confirms first holders; the settings are read for system administrators alone. */
export const confirmTodos = async (actor: Actor): Promise<Todo[]> => {
  if (grantedPaths(actor, 'org.nameAdministrator').length === 0) return []
  const settings = await readOrgan()
  if (settings?.claimedBy !== actor.memberId) return []
  const waiting = await find<Member>(
    'members',
    { 'posts.confirmed': false, status: 'active' },
    { order: [['_id', 'asc']], limit: max, fields: ['name', 'posts'] },
  )
  return waiting.flatMap(postTodos)
}
