import * as v from 'valibot'
import { action } from './action'
import { clientId, id, instant, line, paragraphs, reason } from './fields'
import { minutesMax } from './minutesWords'
import type { AmendmentState, AttendanceChange, WordSubject } from './vocabulary'
import { wordSubjects } from './vocabulary'

/** What a correction says: other words for a part of the record, or that a person came after all or did not. */
export type AmendmentSays =
  | { subject: WordSubject; text: string }
  | { subject: 'attendance'; memberId: string; name: string; change: AttendanceChange; arrivedAt: string | null }

/** A dated correction of an archived meeting. It stands beside the original and never overwrites it. */
export interface AmendmentView {
  /** The phone's id of the proposal; with the meeting's id it names the amendment. */
  clientId: string
  says: AmendmentSays
  reason: string
  state: AmendmentState
  proposedBy: string
  proposedAt: string
  decision: { by: string; at: string; note: string | null } | null
  can: { decide: boolean }
}

const words = v.pipe(paragraphs(minutesMax), v.nonEmpty('不能为空'))
/** Proposes a correction of an archived meeting, with a reason. */
export const propose = action<AmendmentView>()({
  name: 'amendment.propose',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    clientId,
    change: v.variant('subject', [
      v.strictObject({ subject: v.picklist(wordSubjects), text: words }),
      v.strictObject({ subject: v.literal('attendance'), change: v.literal('came'), memberId: id, arrivedAt: instant }),
      v.strictObject({ subject: v.literal('attendance'), change: v.literal('didNotCome'), memberId: id }),
    ]),
    reason,
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'notOnRoll',
    'badInput',
    'arrivalOutside',
    'amendmentMoot',
  ],
})
/** Accepted or refused by the node above, never by its proposer; a refusal says why. */
export const decide = action<AmendmentView>()({
  name: 'amendment.decide',
  writes: true,
  input: v.strictObject({ meetingId: id, clientId, accept: v.boolean(), note: v.nullable(line(100)) }),
  problems: [
    'notAllowed',
    'notFound',
    'ownWork',
    'ownAmendment',
    'amendmentDecided',
    'amendmentMoot',
    'notOnRoll',
    'badInput',
    'arrivalOutside',
  ],
})
