import type { RollTotals, Totals } from '../../../src/contract/attendance'
import { isSensitive } from '../../../src/contract/meetingPeople'
import { presentMark } from '../meeting/afterwards/present'
import { entryOn } from '../meeting/keptRoll'
import { readMeeting } from '../meeting/load'
import { quorumOf, unfounded } from '../meeting/quorum'
import { inAudience } from '../meeting/readers'
import { attendanceCollection, rowIdOf, type AttendanceRow } from '../meeting/rows'
import { asOf } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { ruleOf, type Turnout } from '../meeting/turnout'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { openBook, turnoutOf } from './book'

const totalsOf = ({ expected, present, late, onLeave, absent, guests, exemptAbsent }: Turnout): RollTotals => ({
  expected,
  present,
  late,
  onLeave,
  absent,
  guests,
  exemptAbsent,
})
export const presentTotals = (meeting: Meeting, counted: Turnout): Totals => {
  const quorum = quorumOf(meeting.kinds, counted)
  return {
    meetingId: meeting._id,
    title: meeting.title,
    state: meeting.state,
    totals: totalsOf(counted),
    rule: ruleOf(meeting),
    afterwards: presentMark(meeting),
    quorum,
    unfounded: unfounded(quorum, meeting),
  }
}

/** Of a sensitive meeting whoever only sits in is told no figures. */
const isOfMeeting = async (actor: Actor, meeting: Meeting): Promise<boolean> => {
  const entry = await entryOn(meeting, actor.memberId)
  if (entry && entry.whyNotExpected !== 'removed') return true
  if (!meeting.roll || isSensitive(meeting.kinds)) return false
  const id = rowIdOf(meeting._id, actor.memberId)
  const row = await readDoc<AttendanceRow>(attendanceCollection(meeting), id)
  return row !== null && !row.voided
}
/** Whoever it is meant for is known without another look; a guest, or somebody who has left the branch since, by their own traces. */
const deniedToSee = async (actor: Actor, meeting: Meeting): Promise<Problem<'notAllowed'> | null> => {
  const meant = inAudience(actor, meeting) || meeting.chair?.memberId === actor.memberId
  const denied = forbidden(actor, 'meeting.see', meetingSubject(meeting, meant))
  if (!denied || !(await isOfMeeting(actor, meeting))) return denied
  return forbidden(actor, 'meeting.see', meetingSubject(meeting, true))
}

/** The figures. A member is told what was counted last; who sees the names as they come is told the figures that go with them. */
export const totals: Handler<'attendance.totals'> = async ({ input, actor, at }) => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const denied = await deniedToSee(actor, meeting)
  if (denied) return denied
  const watches = meeting.state === 'open' && may(actor, 'meeting.seeRoll', meetingSubject(meeting))
  const { counted } = meeting
  if (counted && !watches) return presentTotals(meeting, counted)
  return presentTotals(meeting, turnoutOf(meeting, (await openBook(meeting, at)).book))
}
