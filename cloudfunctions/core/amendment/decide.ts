import { amendmentStateLabels } from '../../../src/contract/vocabulary'
import { amendRow, judgeCorrection } from './amendRow'
import type { Arrival } from '../attendance/record'
import { auditEntry } from '../platform/audit'
import { command, readDoc, transact, type Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { amendingFields, amendmentId, notDecidable, presentAmendment, type Amendment } from '../meeting/amendments'
import type { Meeting } from '../meeting/store'

type Decide = Request<'amendment.decide'>
type Refusal = Problem<'amendmentDecided' | 'amendmentMoot' | 'notFound'>

const arrivalOf = async (meeting: Meeting, { says, reason }: Amendment) => {
  if (says.subject !== 'attendance') return null
  const judged = await judgeCorrection(meeting, says, reason)
  return judged instanceof Problem ? judged : judged.arrival
}

/** A decision taken before: the same one by the same person is a retry, any other stands. */
const decidedBefore = ({ state, decision }: Amendment, { input, actor }: Decide): Refusal | null => {
  const wanted = input.accept ? 'accepted' : 'refused'
  if (state === wanted && decision?.by.memberId === actor.memberId) return null
  return refuse('amendmentDecided', { state: amendmentStateLabels[state] })
}

/** The decision, the meeting's note that it waited and, for an accepted correction of attendance, the row: all or none. */
const save = async (
  transaction: Transaction,
  request: Decide,
  id: string,
  arrival: Arrival | null,
): Promise<Amendment | Refusal> => {
  const amendment = await transaction.read<Amendment>('amendments', id)
  const meeting = await transaction.read<Meeting>('meetings', request.input.meetingId)
  if (!amendment || !meeting) return refuse('notFound', { what: '这条更正' })
  if (amendment.state !== 'proposed') return decidedBefore(amendment, request) ?? amendment
  const { input, actor, at } = request
  const { says, reason } = amendment
  const nothing =
    input.accept && says.subject === 'attendance'
      ? await amendRow(transaction, meeting, says, arrival, reason, request)
      : null
  if (nothing) return nothing
  const state = input.accept ? ('accepted' as const) : ('refused' as const)
  const decision = { by: { memberId: actor.memberId, name: actor.name }, at, note: input.note }
  await transaction.change('amendments', id, { state, decision, audit: command.push([auditEntry(request)]) })
  await transaction.change(
    'meetings',
    meeting._id,
    amendingFields(
      meeting,
      meeting.amending.filter(({ clientId }) => clientId !== input.clientId),
    ),
  )
  return { ...amendment, state, decision }
}

/** Decided by the node above, never by whoever proposed it. */
export const decide: Handler<'amendment.decide'> = async (request) => {
  const { input, actor } = request
  const id = amendmentId(input.meetingId, input.clientId)
  const [meeting, amendment] = await Promise.all([
    readDoc<Meeting>('meetings', input.meetingId),
    readDoc<Amendment>('amendments', id),
  ])
  if (!meeting || !amendment) return refuse('notFound', { what: '这条更正' })
  const denied = notDecidable(actor, meeting, amendment)
  if (denied) return denied
  if (!input.accept && input.note === null)
    return refuse('badInput', { field: '说明', why: '不同意时请写明原因' }, { field: 'note' })
  if (amendment.state !== 'proposed')
    return decidedBefore(amendment, request) ?? presentAmendment(actor, meeting, amendment)
  const arrival = input.accept ? await arrivalOf(meeting, amendment) : null
  if (arrival instanceof Problem) return arrival
  const saved = await transact((transaction) => save(transaction, request, id, arrival))
  return saved instanceof Problem ? saved : presentAmendment(actor, meeting, saved)
}
