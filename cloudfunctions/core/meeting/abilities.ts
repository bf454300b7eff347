import type { MeetingDetail } from '../../../src/contract/meeting'
import { takesSections } from '../../../src/contract/sectionWords'
import type { MeetingState } from '../../../src/contract/vocabulary'
import { may } from '../policy'
import type { Actor } from '../platform/actor'
import { takesElection, takesVote } from './quorum'
import { isAskOpen } from './afterwards/asks'
import { allows, dayHasCome, isPast, stateAt } from './rules'
import type { Meeting } from './store'
import { meetingSubject, scanningSubject, reviewSubject, sectionsSubject, tickingSubject } from './subject'

/** The caller’s part in the meeting. */
interface Part {
  /** On the roll, or in the audience while there is no roll yet. */
  onRoll: boolean
  expected: boolean
  checkedIn: boolean
  /** Asked to come without being on the roll. */
  sitsIn: boolean
  onLeave: boolean
  /** It waits for their review, of which they did none of the work. */
  reviews: boolean
}

const beforeArchiving: readonly MeetingState[] = ['closed', 'submitted', 'returned']
const notOver: readonly MeetingState[] = ['announced', 'open']

/** What the interface may offer: policy and state, weighed here only. */
export const abilitiesOf = (actor: Actor, meeting: Meeting, part: Part, at: string): MeetingDetail['can'] => {
  const state = stateAt(meeting, at)
  const subject = meetingSubject(meeting, part.onRoll)
  const plans = may(actor, 'meeting.plan', subject)
  // Whose leave it is, and with it whether it is the caller's own, is asked of each request.
  const decides = may(actor, 'leave.decide', { ...subject, workedBy: [] })
  const runs = may(actor, 'meeting.run', subject)
  return {
    revise: plans && allows('revise', state),
    keepFiles: (plans || (runs && state !== 'draft')) && allows('keepFiles', state),
    announce: plans && allows('announce', state),
    open: runs && allows('open', state) && dayHasCome(meeting, at) && !isPast(meeting, at),
    scan: runs && state === 'open',
    atDoor: state === 'open' && may(actor, 'meeting.scan', scanningSubject({ ...meeting, state })),
    nameScanners: may(actor, 'meeting.nameScanners', subject) && allows('nameScanners', state),
    close: runs && allows('close', state),
    writeMinutes: runs && allows('writeMinutes', state),
    tickItems: may(actor, 'meeting.tickItems', tickingSubject(meeting)) && allows('tickItem', state),
    vote:
      runs &&
      allows('recordVote', state) &&
      meeting.hosts.length === 1 &&
      (['generalMeeting', 'committeeMeeting'] as const).some((rule) => takesVote(rule, meeting.kinds)),
    elect: runs && allows('recordVote', state) && meeting.hosts.length === 1 && takesElection(meeting.kinds),
    approveElection:
      may(actor, 'meeting.approveElection', subject) &&
      (meeting.elections ?? []).some(({ approvedOn }) => approvedOn === null),
    keepSections:
      takesSections(meeting.kinds) &&
      may(actor, 'meeting.keepSections', sectionsSubject(meeting)) &&
      allows('writeMinutes', state),
    submit: may(actor, 'meeting.submit', subject) && allows('submit', state),
    withdraw:
      may(actor, 'meeting.submit', subject) &&
      allows('withdraw', state) &&
      meeting.submittedBy === actor.memberId &&
      !meeting.reviewOpened,
    askReturn:
      !part.reviews &&
      may(actor, 'meeting.submit', subject) &&
      allows('askReturn', state) &&
      meeting.returnAsk?.state !== 'waiting',
    archive: part.reviews && allows('archive', state) && meeting.returnAsk?.state !== 'waiting',
    return: part.reviews && allows('return', state),
    declineReturn: part.reviews && meeting.returnAsk?.state === 'waiting',
    cancel: plans && allows('cancel', state),
    copy: plans && !allows('revise', state),
    recordAfterwards:
      at > meeting.endAt && allows('recordAfterwards', state) && may(actor, 'meeting.recordAfterwards', subject),
    approveAfterwards:
      isAskOpen(meeting) &&
      allows('approveAfterwards', state) &&
      may(actor, 'meeting.approveAfterwards', reviewSubject(meeting)),
    amend: may(actor, 'amendment.propose', subject) && allows('amend', state),
    seeRoll: may(actor, 'meeting.seeRoll', subject) && meeting.roll !== null,
    correctRoll: runs && allows('correctRoll', state),
    enterLate: runs && beforeArchiving.includes(state),
    enterGuest: runs && Boolean(meeting.afterwards) && beforeArchiving.includes(state),
    checkIn: (part.onRoll || part.sitsIn) && !part.checkedIn && state === 'open',
    requestLeave: part.expected && !part.checkedIn && !part.onLeave && notOver.includes(state),
    enterLeave:
      may(actor, 'leave.enterFor', subject) && (notOver.includes(state) || ['closed', 'returned'].includes(state)),
    decideLeave: decides && (notOver.includes(state) || beforeArchiving.includes(state)),
  }
}
