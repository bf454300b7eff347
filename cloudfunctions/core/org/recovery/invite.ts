import type { Actor } from '../../platform/actor'
import { may } from '../../policy'
import type { Member } from '../store'
import { memberSubject } from '../subject'
import { isHand, works } from './rules'

/** A code that two hands, or the old phone, have made good, in the hand of one of those two. */
export const codeIsGood = (
  actor: Pick<Actor, 'memberId'>,
  { recovery }: Pick<Member, 'recovery'>,
  at: string,
): boolean => works(recovery, at) && recovery.how === 'code' && isHand(recovery, actor.memberId)
/**
 * Which half of a recovery's code somebody is told: the first hand the first, whoever agreed the second, so that neither has
 * the other's consent and the code too.
 */
export const halfOf = (
  { memberId }: Pick<Actor, 'memberId'>,
  { recovery }: Pick<Member, 'recovery'>,
): 'first' | 'second' => (recovery?.askedBy.memberId === memberId ? 'first' : 'second')
/** A code of the branch's own: for somebody of whom there is nothing yet to take. */
export const mayInvite = (actor: Actor, member: Member, isProtected: boolean, at: string): boolean =>
  codeIsGood(actor, member, at) || (!isProtected && may(actor, 'session.invite', memberSubject(member)))
