import { beijingDay } from '../../../src/contract/days'
import type { Member } from '../org/store'
import { readMember } from '../org/store'
import type { Actor } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { derived, isPartyMember, kindsFor, kindsInWords, pairingOf, plannedDayProblem } from './rules'
import type { TalkDoc } from './store'

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

const docOf = (request: Request<'talk.plan'>, host: Member, counterpart: Member): TalkDoc => {
  const { input, actor, at } = request
  const facts = {
    _id: retryId(actor.memberId, input.clientId),
    kind: input.kind,
    occasion: input.occasion,
    state: 'planned' as const,
    host: { memberId: host._id, name: host.name },
    counterpart: { memberId: counterpart._id, name: counterpart.name },
    plannedBy: { memberId: actor.memberId, name: actor.name },
    branchId: counterpart.branchId,
    branchName: counterpart.branchName,
    path: counterpart.path,
    arrangedOn: beijingDay(at),
    plannedOn: input.plannedOn,
    heldOn: null,
    place: input.place,
    sentBack: false,
    words: null,
    erasedOn: null,
    sentence: null,
    rounds: 0,
    two: [host._id, counterpart._id],
    left: [],
    bothLeftOn: null,
    lastStep: { clientId: input.clientId, by: actor.memberId },
    version: 1,
    audit: [auditEntry(request)],
  }
  return { ...facts, ...derived(facts) }
}

export const plan: Handler<'talk.plan'> = async (request) => {
  const { input, actor, at } = request
  if (input.hostId === input.counterpartId) return refuse('talkWithSelf', {}, { field: 'counterpartId' })
  const [host, counterpart] = await Promise.all([readMember(input.hostId), readMember(input.counterpartId)])
  // Whoever may not plan for others learns nothing of who is on other rosters.
  if (!host || !counterpart || !isPartyMember(counterpart))
    return refuse('notFound', { what: '所选的党员' }, { field: host ? 'counterpartId' : 'hostId' })
  const refusal = denied(actor, host, counterpart)
  if (refusal) return refusal
  if (host._id !== actor.memberId && (host.branchId !== counterpart.branchId || !isPartyMember(host)))
    return refuse('notFound', { what: '所选的党员' }, { field: 'hostId' })
  const wrong = plannedDayProblem(input.plannedOn, beijingDay(at)) ?? kindProblem(request, host, counterpart)
  if (wrong) return wrong
  const doc = docOf(request, host, counterpart)
  // A duplicate is the same request once more.
  await insert('talks', doc)
  return { talkId: doc._id, version: 1 }
}
