import { beijingDay } from '../../../src/contract/days'
import { memberKindLabels, postLabels } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { memberProblem, plainFields } from './memberInput'
import { phoneDiffers, phoneFields } from './phone'
import { phoneTaken } from './phoneTaken'
import { postAgainstKind } from './rules'
import { stepMember } from './save'
import type { Member } from './store'
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

export const changeMember: Handler<'org.changeMember'> = (request) => {
  const { input, actor, at } = request
  return stepMember(request, {
    id: input.memberId,
    denied: (member) =>
      forbidden(actor, 'org.changeMembers', memberSubject(member)) ??
      (phoneDiffers(member, input.phone) && !isFirstPhone(member)
        ? forbidden(actor, 'org.changePhone', memberSubject(member))
        : null),
    seen: input.version,
    make: async (member) => {
      const problem = holdsPost(member, input.kind) ?? (await memberProblem(member.branchId, input, beijingDay(at)))
      if (problem) return problem
      const phone = phoneDiffers(member, input.phone) ? phoneFields(member, input.phone ?? null) : {}
      return { fields: { ...plainFields(input), ...phone } }
    },
    answer: ({ _id, version }) => ({ memberId: _id, version }),
    clash: () => phoneTaken(actor, input.phone as string),
  })
}
