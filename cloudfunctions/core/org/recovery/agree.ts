import { named } from '../../../../src/contract/person'
import { addMinutes } from '../../../../src/contract/days'
import { Problem, refuse } from '../../platform/problem'
import type { Handler, Request } from '../../platform/request'
import { already } from '../../record/step'
import { phoneFields } from '../phone'
import { stepMember } from '../save'
import type { Member } from '../store'
import { handOf, handsFor, recoverySubject, settles, wantedInWords, wantedOf } from './hands'
import { handTooNew, hoursOf, withOrgan } from './judge'
import { isOpen, lapse, type StoredRecovery } from './rules'
import { numberOfRecovery, sealedWith } from './sealed'
import { toldNothing, toldOfRecovery } from './told'

type Agreeing = Request<'org.agreeRecovery'>

const over = () => refuse('recoveryOver')
const answerOf = ({ _id, version }: Member) => ({ memberId: _id, version })

/** Both hands as they stand now: whoever asked may have lost the post since. */
const wrongHands = async ({ actor }: Agreeing, member: Member, recovery: StoredRecovery, claimedBy: string) => {
  const hands = await handsFor(member, claimedBy)
  const wanted = wantedOf(member, hands)
  const first = hands.find(({ memberId }) => memberId === recovery.askedBy.memberId)
  const second = handOf(actor, recoverySubject(member, claimedBy))
  return first && settles(first, second, wanted) ? null : refuse('recoverySecondHand', { who: wantedInWords(wanted) })
}

/** What agreeing makes of it: by the member at once, by the second hand when the organ's hours are over. */
const agreed = (request: Agreeing, member: Member, recovery: StoredRecovery, worksFrom: string) => {
  const opened = numberOfRecovery(member, recovery)
  if (opened instanceof Problem) return opened
  const { actor } = request
  if (actor.memberId === member._id && opened.number !== null)
    return { fields: { ...phoneFields(member, opened.number), recovery: null, ...toldNothing } }
  const after = {
    ...recovery,
    agreedBy: named(actor),
    worksFrom,
    lapsesAt: lapse(worksFrom),
  }
  const sealed = sealedWith(member, after, opened.number, request)
  return sealed instanceof Problem ? sealed : { fields: { ...sealed, ...toldOfRecovery(member, after, []) } }
}

export const agreeRecovery: Handler<'org.agreeRecovery'> = (request) => {
  const { actor, at, input } = request
  const { memberId, recoveryId } = input
  const beside = withOrgan(actor, memberId)
  return stepMember(request, {
    id: memberId,
    read: beside.read,
    denied: beside.denied,
    make: async (member) => {
      const { recovery } = member
      if (!isOpen(recovery, at) || recovery.id !== recoveryId) return over()
      if (actor.memberId === memberId) return agreed(request, member, recovery, at)
      if (recovery.agreedBy) return already(answerOf(member))
      const hours = hoursOf(beside.settings())
      const wrong =
        handTooNew(actor, hours, at) ?? (await wrongHands(request, member, recovery, beside.settings().claimedBy))
      return wrong ?? agreed(request, member, recovery, addMinutes(at, hours * 60))
    },
    answer: answerOf,
    clash: () => refuse('phoneTaken', { phone: '新号', name: '另一名党员' }),
  })
}
