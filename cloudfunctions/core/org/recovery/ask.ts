import { named } from '../../../../src/contract/person'
import type { Actor } from '../../platform/actor'
import type { Acting } from '../../platform/audit'
import { phoneDigest } from '../../platform/crypto'
import { Problem, refuse } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { phoneFields } from '../phone'
import { phoneTaken } from '../phoneTaken'
import { stepMember } from '../save'
import type { Member, OrganSettings } from '../store'
import { memberByPhoneDigest } from '../store'
import { handOf, handsFor, recoverySubject, settles, wantedInWords, wantedOf } from './hands'
import { handTooNew, hoursOf, withOrgan } from './judge'
import { isProtected } from './protected'
import { isOpen, lapse } from './rules'
import { sealedWith } from './sealed'
import { toldNothing, toldOfRecovery } from './told'

interface Asking {
  memberId: string
  phone: string | null
  reason: string
}
type Request = Acting & { actor: Actor }

/** The member, from the phone that is bound: it is their word, and the number is theirs at once. */
const changedByMember = (member: Member, phone: string | null) =>
  phone === null
    ? refuse('badInput', { field: '手机号', why: '请填写新的手机号' }, { field: 'phone' })
    : { fields: { ...phoneFields(member, phone), recovery: null, ...toldNothing } }

const askedByHand = async (
  request: Request,
  member: Member,
  { phone, reason }: Asking,
  { claimedBy, ...settings }: OrganSettings,
) => {
  const { actor, at, key } = request
  if (!(await isProtected(member))) return refuse('recoveryNotNeeded', { name: member.name })
  if (isOpen(member.recovery, at)) return refuse('recoveryOpen', { name: member.name })
  const young = handTooNew(actor, hoursOf(settings), at)
  if (young) return young
  const hands = await handsFor(member, claimedBy)
  const wanted = wantedOf(member, hands)
  const own = handOf(actor, recoverySubject(member, claimedBy))
  const seconds = hands.filter((other) => settles(own, other, wanted))
  if (seconds.length === 0) return refuse('recoveryNoSecond', { who: wantedInWords(wanted) })
  const recovery = {
    id: key,
    how: phone === null ? ('code' as const) : ('number' as const),
    digest: phone === null ? '' : phoneDigest(phone),
    reason,
    askedBy: named(actor),
    askedAt: at,
    agreedBy: null,
    worksFrom: null,
    lapsesAt: lapse(at),
  }
  const sealed = sealedWith(member, recovery, phone, request)
  return sealed instanceof Problem ? sealed : { fields: { ...sealed, ...toldOfRecovery(member, recovery, seconds) } }
}

/** One road for the page and for every row of a sheet that names another number. */
export const askFor = (request: Request, asking: Asking) => {
  const { actor } = request
  const { memberId, phone } = asking
  const beside = withOrgan(actor, memberId)
  return stepMember(request, {
    id: memberId,
    read: beside.read,
    denied: beside.denied,
    make: async (member) => {
      if (phone !== null && phoneDigest(phone) === member.phoneDigest)
        return refuse('badInput', { field: '手机号', why: '与名册上的号码相同' }, { field: 'phone' })
      if (phone !== null && (await memberByPhoneDigest(phoneDigest(phone)))) return phoneTaken(actor, phone)
      return actor.memberId === memberId
        ? changedByMember(member, phone)
        : askedByHand(request, member, asking, beside.settings())
    },
    answer: ({ _id, version }) => ({ memberId: _id, version }),
    clash: () => phoneTaken(actor, phone as string),
  })
}

export const askRecovery: Handler<'org.askRecovery'> = (request) => askFor(request, request.input)
