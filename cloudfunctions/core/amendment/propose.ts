import { named } from '../../../src/contract/person'
import type { Parsed } from '../../../src/contract'
import type { AmendmentSays } from '../../../src/contract/amendment'
import { judgeCorrection } from './amendRow'
import type { Transaction } from '../platform/db'
import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create, type Fresh } from '../record/create'
import { missing } from '../record/kind'
import {
  amendingFields,
  amendmentId,
  amendmentKind,
  amendmentMemory,
  presentAmendment,
  type Amendment,
} from '../meeting/amendments'
import { loadMeeting } from '../meeting/load'
import { meetingKind } from '../meeting/record'
import { allows } from '../meeting/rules'
import { stateWrong } from '../meeting/step'
import type { Meeting } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'

type Change = Parsed<'amendment.propose'>['change']

const saysOf = async (
  meeting: Meeting,
  change: Change,
  reason: string,
): Promise<AmendmentSays | Problem<'notOnRoll' | 'badInput' | 'arrivalOutside' | 'amendmentMoot'>> => {
  if (change.subject !== 'attendance') return change
  const correction = {
    memberId: change.memberId,
    change: change.change,
    arrivedAt: change.change === 'came' ? change.arrivedAt : null,
  }
  const judged = await judgeCorrection(meeting, correction, reason)
  return judged instanceof Problem ? judged : { subject: 'attendance', ...correction, name: judged.name }
}

const amendmentOf = ({ input, actor, at }: Request<'amendment.propose'>, says: AmendmentSays): Fresh<Amendment> => ({
  _id: amendmentId(input.meetingId, input.clientId),
  meetingId: input.meetingId,
  clientId: input.clientId,
  says,
  reason: input.reason,
  state: 'proposed',
  proposedBy: named(actor),
  proposedAt: at,
  decision: null,
})

/** The meeting's note that it waits. */
const noteIn = async (
  transaction: Transaction,
  { meetingId, clientId, proposedBy: by, proposedAt: at, says }: Amendment,
  request: Request<'amendment.propose'>,
): Promise<Problem<'notFound'> | void> => {
  const meeting = await transaction.read<Meeting>('meetings', meetingId)
  if (!meeting) return missing(meetingKind)
  const amending = [...meeting.amending, { clientId, by, subject: says.subject, at }]
  await transaction.change('meetings', meeting._id, amendingFields(meeting, amending, request))
}

/** Proposes a dated correction of an archived meeting. Nothing of the record changes until the node above accepts it. */
export const propose: Handler<'amendment.propose'> = (request) => {
  const { actor, at, input, requestId } = request
  let meeting: Meeting
  return create(amendmentKind, request, {
    id: amendmentId(input.meetingId, input.clientId),
    make: async () => {
      const loaded = await loadMeeting(input.meetingId, at, requestId)
      if (loaded instanceof Problem) return loaded
      meeting = loaded
      const denied = forbidden(actor, 'amendment.propose', meetingSubject(meeting))
      if (denied) return denied
      if (!allows('amend', meeting.state)) return stateWrong(meeting, 'amend')
      const says = await saysOf(meeting, input.change, input.reason)
      return says instanceof Problem ? says : amendmentOf(request, says)
    },
    answer: (amendment) => presentAmendment(actor, meeting, amendment),
    memory: amendmentMemory,
    beside: (transaction, amendment) => noteIn(transaction, amendment, request),
  })
}
