import type { Parsed } from '../../../src/contract'
import { beijingDay } from '../../../src/contract/days'
import { memberKindLabels, postLabels } from '../../../src/contract/vocabulary'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { memberProblem, plainFields, sinceProblem } from './memberInput'
import { namesakeAsked } from './namesakes'
import { phoneDiffers, phoneFields } from './phone'
import { phoneTaken } from './phoneTaken'
import { isProtected } from './recovery/protected'
import { postAgainstKind } from './rules'
import { stepMember } from './save'
import { changedFrom } from './standing'
import type { Member } from './store'
import { memberSubject } from './subject'

/** Posts are for members of the party: whoever is no longer one gives them up first, by an act of its own. */
const holdsPost = ({ name, posts }: Member, kind: Member['kind']) => {
  const post = postAgainstKind(posts, kind)
  return (
    post && refuse('kindHoldsPost', { name, post: postLabels[post], kind: memberKindLabels[kind] }, { field: 'kind' })
  )
}

/** The number decides who may bind: one form fills it in for somebody of whom there is nothing yet to take. */
const phoneOfForm = async (member: Member, phone: string | null | undefined) => {
  if (!phoneDiffers(member, phone)) return {}
  if (await isProtected(member)) return refuse('recoveryNeeded', { name: member.name }, { field: 'phone' })
  return phoneFields(member, phone ?? null)
}

/** The kind and the group are kept with the days of their changes. */
const datedFields = (member: Member, { kind, partyGroupId }: Parsed<'org.changeMember'>, fromOn: string) => ({
  ...(kind !== member.kind && { earlierKinds: changedFrom(member.earlierKinds, member.kind, kind, fromOn) }),
  ...(partyGroupId !== member.partyGroupId && {
    earlierGroups: changedFrom(member.earlierGroups, member.partyGroupId, partyGroupId, fromOn),
  }),
})

export const changeMember: Handler<'org.changeMember'> = (request) => {
  const { input, actor, at } = request
  const today = beijingDay(at)
  const fromOn = input.fromOn ?? today
  return stepMember(request, {
    id: input.memberId,
    denied: (member) => forbidden(actor, 'org.changeMembers', memberSubject(member)),
    seen: input.version,
    make: async (member) => {
      const problem =
        holdsPost(member, input.kind) ??
        sinceProblem(member, fromOn, today) ??
        (await memberProblem(member.branchId, input, today)) ??
        (input.name === member.name ? null : await namesakeAsked(actor, input))
      if (problem) return problem
      const phone = await phoneOfForm(member, input.phone)
      return phone instanceof Problem
        ? phone
        : { fields: { ...plainFields(input), ...datedFields(member, input, fromOn), ...phone } }
    },
    answer: ({ _id, version }) => ({ memberId: _id, version }),
    clash: () => phoneTaken(actor, input.phone as string),
  })
}
