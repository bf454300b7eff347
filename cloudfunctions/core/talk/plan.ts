import { named, isPartyMember } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import type { Member } from '../org/store'
import { readMember } from '../org/store'
import type { Actor } from '../platform/actor'
import { retryId } from '../platform/crypto'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create } from '../record/create'
import { refOf } from './load'
import { kindsFor, kindsInWords, pairingOf, plannedDayProblem } from './rules'
import { talkKind } from './store'

/** The branch's own two may always talk; somebody from above only with the organ's right over the branch. */
const denied = (actor: Actor, host: Member, counterpart: Member): Problem<'notAllowed'> | null => {
  const subject = { paths: [counterpart.path] }
  const sameBranch = host.branchId === counterpart.branchId
  if (host._id !== actor.memberId) return forbidden(actor, 'talk.arrange', subject)
  if (!isPartyMember(host)) return forbidden(actor, 'talk.plan', subject)
  return sameBranch ? null : forbidden(actor, 'talk.holdOrganTalk', subject)
}

const kindProblem = (
  request: Request<'talk.plan'>,
  host: Member,
  counterpart: Member,
): Problem<'talkKindWrong'> | null => {
  const pairing = host.branchId === counterpart.branchId ? pairingOf(host, counterpart, counterpart.branchId) : null
  const kinds = kindsFor(
    pairing,
    may({ ...request.actor, posts: host.posts }, 'talk.holdOrganTalk', { paths: [counterpart.path] }),
  )
  return kinds.includes(request.input.kind)
    ? null
    : refuse(
        'talkKindWrong',
        { host: host.name, counterpart: counterpart.name, kinds: kindsInWords(kinds) },
        { field: 'kind' },
      )
}

const factsOf = (
  { input, actor, at }: Request<'talk.plan'>,
  { _id, host, counterpart }: { _id: string; host: Member; counterpart: Member },
) => ({
  _id,
  kind: input.kind,
  occasion: input.occasion,
  state: 'planned' as const,
  host: named(host),
  counterpart: named(counterpart),
  plannedBy: named(actor),
  branchId: counterpart.branchId,
  branchName: counterpart.branchName,
  path: counterpart.path,
  arrangedOn: beijingDay(at),
  plannedOn: input.plannedOn,
  heldOn: null,
  place: input.place,
  sentBack: false,
  faceToFace: null,
  words: null,
  erasedOn: null,
  sentence: null,
  rounds: 0,
  two: [host._id, counterpart._id],
  left: [],
  bothLeftOn: null,
})

/** Who is to talk, or why these two cannot. */
const bothOf = async ({ input, actor }: Request<'talk.plan'>) => {
  if (input.hostId === input.counterpartId) return refuse('talkWithSelf', {}, { field: 'counterpartId' })
  const [host, counterpart] = await Promise.all([readMember(input.hostId), readMember(input.counterpartId)])
  // Whoever may not plan for others learns nothing of who is on other rosters.
  if (!host || !counterpart || !isPartyMember(counterpart))
    return refuse('notFound', { what: '所选的党员' }, { field: host ? 'counterpartId' : 'hostId' })
  const refusal = denied(actor, host, counterpart)
  if (refusal) return refusal
  if (host._id !== actor.memberId && (host.branchId !== counterpart.branchId || !isPartyMember(host)))
    return refuse('notFound', { what: '所选的党员' }, { field: 'hostId' })
  return { host, counterpart }
}

export const plan: Handler<'talk.plan'> = (request) => {
  const { input, actor, at } = request
  const id = retryId(actor.memberId, input.clientId)
  return create(talkKind, request, {
    id,
    make: async () => {
      const both = await bothOf(request)
      if (both instanceof Problem) return both
      const wrong =
        plannedDayProblem(input.plannedOn, beijingDay(at)) ?? kindProblem(request, both.host, both.counterpart)
      return wrong ?? factsOf(request, { _id: id, ...both })
    },
    answer: refOf,
  })
}
