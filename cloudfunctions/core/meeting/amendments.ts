import type { Person } from '../../../src/contract/person'
import type { AmendmentSays, AmendmentView } from '../../../src/contract/amendment'
import type { AmendmentState } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { may } from '../policy'
import type { Memory, RecordDoc, RecordKind } from '../record/kind'
import { readersOf } from './readers'
import { notReviewable } from './reviewing'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** `amendments/<meetingId>:<clientId>`: a correction of an archived meeting, beside the record it corrects. */
export interface Amendment extends RecordDoc {
  meetingId: string
  clientId: string
  says: AmendmentSays
  reason: string
  state: AmendmentState
  proposedBy: Person
  proposedAt: string
  decision: { by: Person; at: string; note: string | null } | null
}
export const amendmentKind: RecordKind<Amendment> = { collection: 'amendments', what: '这条更正' }
export const amendmentId = (meetingId: string, clientId: string): string => `${meetingId}:${clientId}`

/** Null for who may decide: a reviewer of the meeting who did not propose it. */
export const notDecidable = (actor: Actor, meeting: Meeting, { proposedBy }: Pick<Amendment, 'proposedBy'>) =>
  notReviewable(actor, meeting) ?? (proposedBy.memberId === actor.memberId ? refuse('ownAmendment') : null)

const factsOf = ({ clientId, says, reason, state, proposedBy, proposedAt, decision }: Amendment) => ({
  clientId,
  says,
  reason,
  state,
  proposedBy: proposedBy.name,
  proposedAt,
  decision: decision && { by: decision.by.name, at: decision.at, note: decision.note },
})
export const presentAmendment = (actor: Actor, meeting: Meeting, amendment: Amendment): AmendmentView => ({
  ...factsOf(amendment),
  can: { decide: amendment.state === 'proposed' && !(notDecidable(actor, meeting, amendment) instanceof Problem) },
})
/** Its words never change, and its state once: what it says of a decision it had not yet had is left out again. */
export const amendmentMemory: Memory<Amendment, AmendmentView> = {
  keep: ({ state, can }) => ({ state, decide: can.decide }),
  recall: ({ state, decide }: { state: AmendmentState; decide: boolean }, amendment) => {
    const facts = factsOf(amendment)
    return { ...facts, state, decision: state === 'proposed' ? null : facts.decision, can: { decide } }
  },
}

/** The meeting's own list of what waits, and with it who finds it among what they review. */
export const amendingFields = (meeting: Meeting, amending: Meeting['amending']) => ({
  amending,
  visibleTo: readersOf({ ...meeting, amending }),
  version: command.inc(1),
})

const max = 100
/**
 * What the caller may see: those who propose and review everything, everyone else what was accepted. A correction of
 * somebody's attendance names them, so it is for those who see the register, and for the person.
 */
export const amendmentsFor = async (actor: Actor, meeting: Meeting): Promise<AmendmentView[]> => {
  if (meeting.state !== 'archived') return []
  const subject = meetingSubject(meeting)
  const keeps = may(actor, 'amendment.propose', subject) || may(actor, 'meeting.review', { ...subject, workedBy: [] })
  const names = may(actor, 'meeting.seeRoll', subject)
  const found = await find<Amendment>(
    'amendments',
    { meetingId: meeting._id },
    {
      order: [
        ['proposedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    },
  )
  return found
    .filter(({ state }) => keeps || state === 'accepted')
    .filter(({ says }) => names || says.subject !== 'attendance' || says.memberId === actor.memberId)
    .map((amendment) => presentAmendment(actor, meeting, amendment))
}
