import { named } from '../../../src/contract/person'
import { amendmentStateLabels } from '../../../src/contract/vocabulary'
import { amendRow, judgeCorrection } from './amendRow'
import { readDoc, type Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import {
  amendingFields,
  amendmentId,
  amendmentKind,
  amendmentMemory,
  notDecidable,
  presentAmendment,
  type Amendment,
} from '../meeting/amendments'
import type { Arrival } from '../meeting/rows'
import type { Meeting } from '../meeting/store'

type Decide = Request<'amendment.decide'>
type Refusal = Problem<'amendmentMoot' | 'notFound'>

const arrivalOf = async (meeting: Meeting, { says, reason }: Amendment) => {
  if (says.subject !== 'attendance') return null
  const judged = await judgeCorrection(meeting, says, reason)
  return judged instanceof Problem ? judged : judged.arrival
}

/** The meeting's note that it waited goes and, for an accepted correction of attendance, the row is put right. */
const settle = async (
  transaction: Transaction,
  request: Decide,
  { meetingId, clientId, state, says, reason }: Amendment,
  arrival: Arrival | null,
): Promise<Refusal | void> => {
  const meeting = await transaction.read<Meeting>('meetings', meetingId)
  if (!meeting) return missing(amendmentKind)
  if (state === 'accepted' && says.subject === 'attendance') {
    const nothing = await amendRow(transaction, meeting, says, arrival, reason, request)
    if (nothing) return nothing
  }
  const amending = meeting.amending.filter((each) => each.clientId !== clientId)
  await transaction.change('meetings', meeting._id, amendingFields(meeting, amending, request))
}

/** Decided by the node above, never by whoever proposed it. */
export const decide: Handler<'amendment.decide'> = (request) => {
  const { input, actor, at } = request
  const id = amendmentId(input.meetingId, input.clientId)
  const state = input.accept ? ('accepted' as const) : ('refused' as const)
  const decision = { by: named(actor), at, note: input.note }
  let meeting: Meeting
  let arrival: Arrival | null = null
  return step(amendmentKind, request, {
    id,
    read: async () => {
      const [loaded, amendment] = await Promise.all([
        readDoc<Meeting>('meetings', input.meetingId),
        readDoc<Amendment>('amendments', id),
      ])
      if (!loaded) return null
      meeting = loaded
      return amendment
    },
    denied: (amendment) => notDecidable(actor, meeting, amendment),
    make: async (amendment) => {
      if (!input.accept && input.note === null)
        return refuse('badInput', { field: '说明', why: '不同意时请写明原因' }, { field: 'note' })
      const { by, note } = amendment.decision ?? {}
      if (amendment.state === state && by?.memberId === actor.memberId && note === input.note)
        return already(presentAmendment(actor, meeting, amendment))
      if (amendment.state !== 'proposed')
        return refuse('amendmentDecided', { state: amendmentStateLabels[amendment.state] })
      const judged = input.accept ? await arrivalOf(meeting, amendment) : null
      if (judged instanceof Problem) return judged
      arrival = judged
      return { fields: { state, decision } }
    },
    answer: (amendment) => presentAmendment(actor, meeting, amendment),
    memory: amendmentMemory,
    beside: (transaction, amendment) => settle(transaction, request, amendment, arrival),
  })
}
