import type { Subject } from '../policy'
import type { Member } from './store'

/** A member as policy sees one. */
export const memberSubject = (member: Member): Subject => ({ paths: [member.path], memberId: member._id })

/**
 * Handing out a binding code is handing out the member's posts with it: the inviter must cover the nodes of those too,
 * or a branch secretary could bind a second account of their own as an officer of the committee above.
 */
export const inviteSubject = (member: Member): Subject => ({
  paths: [member.path, ...member.posts.map((held) => held.path)],
  memberId: member._id,
})
