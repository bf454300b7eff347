import type { Recovery } from '../../../../src/contract/orgRecovery'
import type { Actor } from '../../platform/actor'
import { Problem } from '../../platform/problem'
import { may } from '../../policy'
import { maskedPhone } from '../phone'
import type { Member, OrganSettings } from '../store'
import { codeIsGood } from './invite'
import { deniedToRecover } from './judge'
import { isHand, isOpen } from './rules'
import { numberOfRecovery } from './sealed'

/** For the member's page: who asked for what, and what the caller may do about it. */
export const presentRecovery = (
  actor: Actor,
  member: Member,
  { claimedBy }: OrganSettings,
  at: string,
): Recovery | null => {
  const { recovery, path, _id } = member
  if (!isOpen(recovery, at)) return null
  const { id, how, reason, askedBy, askedAt, agreedBy, worksFrom, lapsesAt } = recovery
  const own = actor.memberId === _id
  const opened = numberOfRecovery(member, recovery)
  const number = opened instanceof Problem ? null : opened.number
  return {
    id,
    how,
    phoneMasked: number && maskedPhone(number),
    reason,
    askedBy: askedBy.name,
    askedAt,
    agreedBy: agreedBy?.name ?? null,
    worksFrom,
    lapsesAt,
    own,
    can: {
      agree:
        (own && (worksFrom === null || at < worksFrom)) ||
        (agreedBy === null && !isHand(recovery, actor.memberId) && deniedToRecover(actor, member, claimedBy) === null),
      stop: may(actor, 'org.stopRecovery', {
        paths: [path],
        memberId: _id,
        involved: [askedBy.memberId, agreedBy?.memberId ?? null],
      }),
      invite: codeIsGood(actor, member, at),
    },
  }
}
