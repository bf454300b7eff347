import { beijingDay } from '../../../src/contract/days'
import { named } from '../../../src/contract/person'
import type { MemberDetail } from '../../../src/contract/org'
import type { Actor } from '../platform/actor'
import { retryId } from '../platform/crypto'
import { refuse, type Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { already } from '../record/step'
import { stepMember } from './save'
import { situationsOn } from './standing'
import type { Member } from './store'
import { memberSubject } from './subject'

/** 教育管理条例第三十四条: members abroad are reached once in half a year; each time is noted with its day. */

const isAbroad = (member: Pick<Member, 'situations'>, day: string): boolean =>
  situationsOn(member, day).some(({ kind }) => kind === 'abroad')

const dayProblem = (member: Member, contactedOn: string, today: string): Problem<'badInput'> | null => {
  const why =
    contactedOn > today
      ? '还没到这一天，联系以后再登记'
      : isAbroad(member, contactedOn)
        ? null
        : `${member.name}这一天没有登记出国（境）`
  return why ? refuse('badInput', { field: '联系日期', why }, { field: 'contactedOn' }) : null
}
const denied = (actor: Actor, member: Member) => forbidden(actor, 'org.noteContact', memberSubject(member))

export const noteContact: Handler<'org.noteContact'> = (request) => {
  const { input, actor, at } = request
  const { memberId, clientId, ...says } = input
  const contactId = retryId(actor.memberId, clientId)
  const answer = ({ version }: Member) => ({ memberId, contactId, version })
  return stepMember(request, {
    id: memberId,
    denied: (member) => denied(actor, member),
    make: (member) => {
      if (member.contacts?.some(({ id }) => id === contactId)) return already(answer(member))
      const wrong = dayProblem(member, says.contactedOn, beijingDay(at))
      return wrong ?? { append: { contacts: [{ id: contactId, ...says, by: named(actor), at, withdrawn: null }] } }
    },
    answer,
  })
}

export const withdrawContact: Handler<'org.withdrawContact'> = (request) => {
  const { input, actor, at } = request
  const { memberId, contactId, why } = input
  return stepMember(request, {
    id: memberId,
    denied: (member) => denied(actor, member),
    seen: input.version,
    make: ({ contacts = [] }) => {
      const found = contacts.find(({ id, withdrawn }) => id === contactId && withdrawn === null)
      if (!found) return refuse('notFound', { what: '这次联系' })
      const withdrawn = { at, by: named(actor), why }
      return { fields: { contacts: contacts.map((each) => (each === found ? { ...each, withdrawn } : each)) } }
    },
    answer: ({ version }) => ({ memberId, version }),
  })
}

/** For whoever may see it of somebody who is or was abroad; nothing of anybody else. */
export const presentContacts = (actor: Actor, member: Member, at: string): Pick<MemberDetail, 'contacts'> => {
  const subject = memberSubject(member)
  const standing = (member.contacts ?? []).filter(({ withdrawn }) => withdrawn === null)
  const abroad = isAbroad(member, beijingDay(at))
  if (!may(actor, 'org.seeContacts', subject) || (!abroad && standing.length === 0)) return {}
  return {
    contacts: {
      rows: standing
        .map(({ id, contactedOn, how, words, by }) => ({ id, contactedOn, how, words, by: by.name }))
        .sort((a, b) => b.contactedOn.localeCompare(a.contactedOn)),
      canNote: may(actor, 'org.noteContact', subject),
    },
  }
}
