import { cameAfterClosing } from '../../../src/contract/arrival'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { named } from '../../../src/contract/person'
import { enteredOf } from './leaves'
import { peopleApart } from '../org/namesakes'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { presentAsk } from './afterwards/present'
import { abilitiesOf } from './abilities'
import { amendmentsFor } from './amendments'
import { lacksCommittee, wantsCommittee } from './committeeBefore'
import { invitedHere, noticePage, sitsIn } from './invited'
import { readMeeting } from './load'
import { withOpenings } from './materials'
import { ordinalsOf } from './ordinals'
import { presentMeeting } from './present'
import { presentOnScreen } from './putOnScreen'
import { hasCome, reads, type Traces } from './reads'
import { takesSections } from '../../../src/contract/sectionWords'
import { presentSections } from './sections'
import { presentSpeakers } from './speakers'
import { asOf } from './rules'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { waitingFor } from './waiting'

const mineOf = (meeting: Meeting, onRoll: boolean, { row, leave }: Traces): MeetingDetail['mine'] => {
  const leaveState = leave && leave.state !== 'withdrawn' ? leave.state : null
  const came = row && hasCome(row) ? row : null
  const entered = leaveState && leave ? enteredOf(leave).entered : undefined
  const leaveEntered = entered ? { leaveEntered: entered } : {}
  const afterClosing = came !== null && cameAfterClosing(came, meeting)
  if (came && !afterClosing) return { status: came.status, arrivedAt: came.arrivedAt, leaveState, ...leaveEntered }
  if (!onRoll && !afterClosing) return null
  const refusedWhy = leaveState === 'refused' ? leave?.decision?.note : null
  return {
    status: leaveState === 'approved' ? 'onLeave' : 'absent',
    arrivedAt: came?.arrivedAt ?? null,
    leaveState,
    ...(afterClosing ? { afterClosing } : {}),
    ...(refusedWhy ? { refusedWhy } : {}),
    ...leaveEntered,
  }
}

/** Who may ask, and who may say. */
const concernsAsk = (actor: Actor, meeting: Meeting): boolean =>
  may(actor, 'meeting.recordAfterwards', meetingSubject(meeting)) ||
  may(actor, 'meeting.approveAfterwards', { ...meetingSubject(meeting), workedBy: [] })

/** The meeting with how the caller stands on it. */
export const show: Handler<'meeting.show'> = async ({ input, actor, at }) => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const [{ traces, onRoll, denied, noticeOnly }, ordinals] = await Promise.all([
    reads(actor, meeting),
    ordinalsOf(meeting),
  ])
  if (denied) return denied
  const mine = mineOf(meeting, onRoll, traces)
  const { reviews, said } = await waitingFor(actor, meeting)
  const standing = {
    onRoll,
    expected: meeting.roll ? Boolean(traces.entry?.expected) : onRoll,
    checkedIn: traces.row !== null,
    sitsIn: sitsIn(meeting, actor.memberId),
    onLeave: Boolean(mine?.leaveState),
    reviews,
  }
  const runs = reviews || may(actor, 'meeting.run', meetingSubject(meeting, onRoll))
  const noCommittee = runs && wantsCommittee(meeting) && (await lacksCommittee(meeting))
  const namedMembers = await peopleApart(actor, meeting.named.map(named))
  const shown = {
    ...presentMeeting(meeting, at),
    namedMembers,
    agenda: noticeOnly ? [] : await withOpenings(actor, meeting.agenda),
    ...invitedHere(actor, meeting),
    ...(ordinals.length > 0 && { ordinals }),
    ...(noCommittee && { noCommitteeBefore: true as const }),
  }
  return {
    ...(noticeOnly ? noticePage(actor, shown) : shown),
    mine,
    expectedHere: standing.expected,
    ...said,
    ...(takesSections(meeting.kinds) && !noticeOnly && { sections: presentSections(actor, meeting, traces.row) }),
    ...(!noticeOnly && { ...presentSpeakers(actor, meeting, traces.row), ...presentOnScreen(actor, meeting) }),
    afterwardsAsk: concernsAsk(actor, meeting) ? presentAsk(meeting) : null,
    amendments: noticeOnly ? [] : await amendmentsFor(actor, meeting),
    can: abilitiesOf(actor, meeting, standing, at),
  }
}
