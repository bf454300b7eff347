import type { Person } from '../../../src/contract/person'
import type { AmendmentSays, AmendmentView } from '../../../src/contract/amendment'
import type { AmendmentState } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import { auditEntry, type Acting } from '../platform/audit'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import { workersIn } from '../policy/ownWork'
import type { Memory, RecordDoc, RecordKind } from '../record/kind'
import { meetingKind } from './record'
import type { Meeting } from './store'
import { meetingSubject, reviewSubject } from './subject'

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

/** Null for who may decide: a reviewer who worked neither on the meeting nor on the correction. */
export const notDecidable = (actor: Actor, meeting: Meeting, { proposedBy, audit }: Amendment) => {
  const proposers = [proposedBy.memberId, ...workersIn(audit)]
  const subject = reviewSubject(meeting, proposers)
  if (may(actor, 'amendment.decide', subject)) return null
  if (!may(actor, 'amendment.decide', { ...subject, workedBy: [] }))
    return forbidden(actor, 'amendment.decide', subject)
  return refuse(proposers.includes(actor.memberId) ? 'ownAmendment' : 'ownWork')
}

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

/**
 * The meeting's own list of what waits, and with it who finds it among what they review. The act's line stands here as well:
 * whoever had the record amended has worked on it.
 */
export const amendingFields = (meeting: Meeting, amending: Meeting['amending'], acting: Acting) => {
  const entry = auditEntry(acting)
  return {
    amending,
    ...meetingKind.derive?.({ ...meeting, amending, audit: [...meeting.audit, entry] }),
    version: command.inc(1),
    audit: command.push([entry]),
  }
}

const max = 100
/**
 * What the caller may see: those who propose and review everything, everyone else what was accepted. A correction of
 * somebody's attendance names them, so it is for those who see the register, and for the person.
 */
export const amendmentsFor = async (actor: Actor, meeting: Meeting): Promise<AmendmentView[]> => {
  if (meeting.state !== 'archived') return []
  const subject = meetingSubject(meeting)
  const keeps = may(actor, 'amendment.propose', subject) || may(actor, 'amendment.decide', { ...subject, workedBy: [] })
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
