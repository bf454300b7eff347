import { memberKindLabels, postLabels } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { saysDuplicate, transact } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { memberProblem, plainFields } from './memberInput'
import { phoneDiffers, phoneFields } from './phone'
import { phoneTaken } from './phoneTaken'
import { postAgainstKind } from './rules'
import { saveMember } from './save'
import type { Member } from './store'
import { readMember } from './store'
import { memberSubject } from './subject'

/** The number decides who may bind, so a recorded one (or a bound member's first) is the level above's to change. */
const isFirstPhone = (member: Member): boolean => member.phone === null && member.openId === null
export const mayChangePhone = (actor: Actor, member: Member): boolean =>
  isFirstPhone(member) || may(actor, 'org.changePhone', memberSubject(member))

/** Posts are for members of the party: whoever is no longer one gives them up first, by an act of its own. */
const holdsPost = ({ name, posts }: Member, kind: Member['kind']) => {
  const post = postAgainstKind(posts, kind)
  return (
    post && refuse('kindHoldsPost', { name, post: postLabels[post], kind: memberKindLabels[kind] }, { field: 'kind' })
  )
}

const save = (request: Request<'org.changeMember'>) =>
  transact(async (transaction) => {
    const { input } = request
    const member = await transaction.read<Member>('members', input.memberId)
    if (member?.version !== input.version) return null
    const phone = phoneDiffers(member, input.phone) ? phoneFields(member, input.phone ?? null) : {}
    const version = member.version + 1
    await saveMember(transaction, member, { ...plainFields(input), ...phone, version }, auditEntry(request))
    return { memberId: member._id, version }
  })

export const changeMember: Handler<'org.changeMember'> = async (request) => {
  const { input, actor } = request
  const member = await readMember(input.memberId)
  if (!member) return refuse('notFound', { what: '这名党员' })
  const refusal =
    forbidden(actor, 'org.changeMembers', memberSubject(member)) ??
    (phoneDiffers(member, input.phone) && !isFirstPhone(member)
      ? forbidden(actor, 'org.changePhone', memberSubject(member))
      : null)
  if (refusal) return refusal
  const problem = holdsPost(member, input.kind) ?? (await memberProblem(member.branchId, input))
  if (problem) return problem
  try {
    return (await save(request)) ?? refuse('changedElsewhere', { what: `${member.name}的资料` })
  } catch (error) {
    if (!saysDuplicate(error) || typeof input.phone !== 'string') throw error
    return phoneTaken(actor, input.phone)
  }
}
