import type { Actor } from '../platform/actor'
import type { Subject } from '../policy'
import { isPartyMember } from '../policy/scope'
import type { CourtyardNoteDoc } from './store'

/** A note as policy sees it: of the author's branch, naming the author and who came along. */
export const noteSubject = ({
  path,
  author,
  companions,
}: Pick<CourtyardNoteDoc, 'path' | 'author' | 'companions'>): Subject => ({
  paths: [path],
  involved: [author.memberId, ...companions.map(({ memberId }) => memberId)],
})
/** A note that is not there yet is its writer's own, if a member of the party. */
export const newNoteSubject = (actor: Actor): Subject => ({
  paths: [actor.path],
  ...(isPartyMember(actor) ? { memberId: actor.memberId } : {}),
})
