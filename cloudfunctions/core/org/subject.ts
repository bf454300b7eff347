import type { Subject } from '../policy'
import type { Member, OrgNode } from './store'

/** A member as policy sees one. */
export const memberSubject = (member: Member): Subject => ({ paths: [member.path], memberId: member._id })

/**
 * 双重组织生活 is looked at from above: a branch's by whoever is above it, that of all below a committee by the committee
 * itself, so “above” is asked of a path just below it.
 */
export const dualLifeSubject = ({ kind, path }: Pick<OrgNode, 'kind' | 'path'>): Subject => ({
  paths: [kind === 'branch' || kind === 'partyGroup' ? path : `${path}_/`],
})
