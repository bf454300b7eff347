import type { Parsed } from '../../../src/contract'
import type { AmendmentSays } from '../../../src/contract/amendment'
import { judgeCorrection } from './amendRow'
import { auditEntry } from '../platform/audit'
import { readDoc, transact, type Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { amendingFields, amendmentId, presentAmendment, type Amendment } from '../meeting/amendments'
import { loadMeeting } from '../meeting/load'
import { allows } from '../meeting/rules'
import { stateWrong } from '../meeting/step'
import type { Meeting } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'

type Change = Parsed<'amendment.propose'>['change']

const saysOf = async (
  meeting: Meeting,
  change: Change,
  reason: string,
): Promise<AmendmentSays | Problem<'notOnRoll' | 'badInput' | 'amendmentMoot'>> => {
  if (change.subject !== 'attendance') return change
  const correction = {
    memberId: change.memberId,
    change: change.change,
    arrivedAt: change.change === 'came' ? change.arrivedAt : null,
  }
  const judged = await judgeCorrection(meeting, correction, reason)
  return judged instanceof Problem ? judged : { subject: 'attendance', ...correction, name: judged.name }
}

const amendmentOf = (
  { input, actor, at, ...request }: Request<'amendment.propose'>,
  says: AmendmentSays,
): Amendment => ({
  _id: amendmentId(input.meetingId, input.clientId),
  meetingId: input.meetingId,
  clientId: input.clientId,
  says,
  reason: input.reason,
  state: 'proposed',
  proposedBy: { memberId: actor.memberId, name: actor.name },
  proposedAt: at,
  decision: null,
  audit: [auditEntry({ ...request, actor, at })],
})

/** The amendment and the meeting's note that it waits; or the amendment an earlier try made. */
const save = async (transaction: Transaction, amendment: Amendment): Promise<Amendment | Problem<'notFound'>> => {
  const meeting = await transaction.read<Meeting>('meetings', amendment.meetingId)
  const stored = await transaction.read<Amendment>('amendments', amendment._id)
  if (stored) return stored
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  const { clientId, proposedBy: by, proposedAt: at, says } = amendment
  await transaction.insert('amendments', amendment)
  await transaction.change(
    'meetings',
    meeting._id,
    amendingFields(meeting, [...meeting.amending, { clientId, by, subject: says.subject, at }]),
  )
  return amendment
}

/** Proposes a dated correction of an archived meeting. Nothing of the record changes until the node above accepts it. */
export const propose: Handler<'amendment.propose'> = async (request) => {
  const { actor, at, input, requestId } = request
  const meeting = await loadMeeting(input.meetingId, at, requestId)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'amendment.propose', meetingSubject(meeting))
  if (denied) return denied
  if (!allows('amend', meeting.state)) return stateWrong(meeting, 'amend')
  const stored = await readDoc<Amendment>('amendments', amendmentId(meeting._id, input.clientId))
  const says = stored?.says ?? (await saysOf(meeting, input.change, input.reason))
  if (says instanceof Problem) return says
  const saved = stored ?? (await transact((transaction) => save(transaction, amendmentOf(request, says))))
  if (saved instanceof Problem) return saved
  return saved.proposedBy.memberId === actor.memberId
    ? presentAmendment(actor, meeting, saved)
    : refuse('changedElsewhere', { what: '更正' })
}
