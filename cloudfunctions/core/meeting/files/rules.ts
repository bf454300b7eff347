import { attachmentsMax } from '../../../../src/contract/attachmentWords'
import { forbidden, may } from '../../policy'
import type { Actor } from '../../platform/actor'
import { refuse } from '../../platform/problem'
import { allows } from '../rules'
import { stateWrong } from '../step'
import type { Meeting } from '../store'
import { meetingSubject } from '../subject'

/** Null for who plans the meeting, and from its notice on for who runs it. */
export const notKept = (actor: Actor, meeting: Meeting) => {
  const subject = meetingSubject(meeting)
  if (may(actor, 'meeting.plan', subject)) return null
  return forbidden(actor, meeting.state === 'draft' ? 'meeting.plan' : 'meeting.run', subject)
}
export const notNow = (meeting: Meeting) =>
  allows('keepFiles', meeting.state) ? null : stateWrong(meeting, 'keepFiles')
/** One more than there may be. */
export const full = ({ files = [] }: Pick<Meeting, 'files'>) =>
  files.length >= attachmentsMax ? refuse('attachmentsFull', { max: attachmentsMax }) : null
