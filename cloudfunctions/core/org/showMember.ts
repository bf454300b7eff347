import type { MemberDetail } from '../../../src/contract/org'
import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { presentContacts } from './contacts'
import { maskedPhoneOf } from './phone'
import { presentMemberDetail } from './present'
import { presentRecovery } from './recovery/present'
import { isProtected } from './recovery/protected'
import { deniedToRecover } from './recovery/judge'
import { isOpen } from './recovery/rules'
import { mayInvite } from './recovery/invite'
import type { Member, OrganSettings } from './store'
import { organ, readMember } from './store'

const abilities = async (
  actor: Actor,
  member: Member,
  { claimedBy }: OrganSettings,
  at: string,
): Promise<MemberDetail['can']> => {
  const subject = { paths: [member.path], memberId: member._id }
  const change = may(actor, 'org.changeMembers', subject)
  const sealed = await isProtected(member)
  const own = member._id === actor.memberId
  return {
    invite: mayInvite(actor, member, sealed, at),
    change,
    appoint: may(actor, 'org.appoint', subject) || may(actor, 'org.nameAdministrator', subject),
    changePhone: change && !sealed,
    recover: (own || (sealed && deniedToRecover(actor, member, claimedBy) === null)) && !isOpen(member.recovery, at),
    keepSituations: may(actor, 'org.keepSituations', subject),
    transfer: may(actor, 'org.transfer', subject),
  }
}

export const showMember: Handler<'org.showMember'> = async ({ input, actor, at }) => {
  const [member, settings] = await Promise.all([readMember(input.memberId), organ()])
  if (!member) return refuse('notFound', { what: '这名党员' })
  const refusal = forbidden(actor, 'org.seeMember', { paths: [member.path], memberId: member._id })
  if (refusal) return refusal
  return presentMemberDetail(member, {
    phoneMasked: maskedPhoneOf(member),
    recovery: presentRecovery(actor, member, settings, at),
    ...presentContacts(actor, member, at),
    can: await abilities(actor, member, settings, at),
  })
}
