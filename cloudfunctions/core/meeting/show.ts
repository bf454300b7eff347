import { cameAfterClosing } from '../../../src/contract/arrival'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { named } from '../../../src/contract/person'
import { attendanceCollection } from './rows'
import type { AttendanceRow } from './rows'
import { enteredOf, type Leave } from './leaves'
import { peopleApart } from '../org/namesakes'
import { readDoc } from '../platform/db'
import { Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { presentAsk } from './afterwards/present'
import { abilitiesOf } from './abilities'
import { amendmentsFor } from './amendments'
import { invitedHere, isNoticeOnly, noticePage, sitsIn } from './invited'
import { entryOn } from './keptRoll'
import { readMeeting } from './load'
import { presentMeeting } from './present'
import { inAudience } from './readers'
import type { Entry } from './roll'
import { asOf } from './rules'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { waitingFor } from './waiting'

/** The caller's own traces on the meeting. */
interface Traces {
  entry: Entry | null
  row: AttendanceRow | null
  leave: Leave | null
}

/** Three reads by id, and none that cannot be there: rows and roll begin with the opening, leave with the announcement, all with a 补记. */
const tracesOf = async (meeting: Meeting, memberId: string): Promise<Traces> => {
  const id = `${meeting._id}:${memberId}`
  const [entry, row, leave] = await Promise.all([
    entryOn(meeting, memberId),
    meeting.roll ? readDoc<AttendanceRow>(attendanceCollection(meeting), id) : null,
    meeting.announcedAt || meeting.afterwards ? readDoc<Leave>('leaves', id) : null,
  ])
  return { entry, row, leave }
}

const hasCome = (row: AttendanceRow | null): boolean => row !== null && row.voided === null
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

const onRollOf = (actor: Actor, meeting: Meeting, entry: Entry | null): boolean =>
  meeting.roll ? entry !== null && entry.whyNotExpected !== 'removed' : inAudience(actor, meeting)

/** Who may ask, and who may say. */
const concernsAsk = (actor: Actor, meeting: Meeting): boolean =>
  may(actor, 'meeting.recordAfterwards', meetingSubject(meeting)) ||
  may(actor, 'meeting.approveAfterwards', { ...meetingSubject(meeting), workedBy: [] })

/** The meeting with how the caller stands on it. */
export const show: Handler<'meeting.show'> = async ({ input, actor, at }) => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const traces = await tracesOf(meeting, actor.memberId)
  const onRoll = onRollOf(actor, meeting, traces.entry)
  const concerned =
    onRoll ||
    hasCome(traces.row) ||
    inAudience(actor, meeting) ||
    meeting.chair?.memberId === actor.memberId ||
    sitsIn(meeting, actor.memberId)
  const denied = meeting.state !== 'draft' && forbidden(actor, 'meeting.see', meetingSubject(meeting, concerned))
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
  const noticeOnly = meeting.state !== 'draft' && isNoticeOnly(actor, meeting, onRoll || inAudience(actor, meeting))
  const namedMembers = await peopleApart(actor, meeting.named.map(named))
  const shown = { ...presentMeeting(meeting, at), namedMembers, ...invitedHere(actor, meeting) }
  return {
    ...(noticeOnly ? noticePage(actor, shown) : shown),
    mine,
    expectedHere: standing.expected,
    ...said,
    afterwardsAsk: concernsAsk(actor, meeting) ? presentAsk(meeting) : null,
    amendments: noticeOnly ? [] : await amendmentsFor(actor, meeting),
    can: abilitiesOf(actor, meeting, standing, at),
  }
}
