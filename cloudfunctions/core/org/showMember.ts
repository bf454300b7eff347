import type { MemberDetail } from '../../../src/contract/org'
import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { mayChangePhone } from './changeMember'
import { maskedPhoneOf } from './phone'
import { presentMemberDetail } from './present'
import { inviteSubject } from './subject'
import type { Member } from './store'
import { readMember } from './store'

const abilities = (actor: Actor, member: Member): MemberDetail['can'] => {
  const subject = { paths: [member.path], memberId: member._id }
  const change = may(actor, 'org.changeMembers', subject)
  return {
    invite: member.openId === null && may(actor, 'session.invite', inviteSubject(member)),
    change,
    appoint: may(actor, 'org.appoint', subject) || may(actor, 'org.nameAdministrator', subject),
    changePhone: change && mayChangePhone(actor, member),
    transfer: may(actor, 'org.transfer', subject),
  }
}

export const showMember: Handler<'org.showMember'> = async ({ input, actor }) => {
  const member = await readMember(input.memberId)
  if (!member) return refuse('notFound', { what: '这名党员' })
  const refusal = forbidden(actor, 'org.seeMember', { paths: [member.path], memberId: member._id })
  if (refusal) return refusal
  return presentMemberDetail(member, maskedPhoneOf(member), abilities(actor, member))
}
