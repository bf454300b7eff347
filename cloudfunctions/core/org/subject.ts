import type { Subject } from '../policy'
import type { Member, OrgNode } from './store'

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

/**
 * 双重组织生活 is looked at from above: a branch's by whoever is above it, that of all below a committee by the committee
 * itself, so “above” is asked of a path just below it.
 */
export const dualLifeSubject = ({ kind, path }: Pick<OrgNode, 'kind' | 'path'>): Subject => ({
  paths: [kind === 'branch' || kind === 'partyGroup' ? path : `${path}_/`],
})
