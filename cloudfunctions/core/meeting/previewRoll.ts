import { byName } from '../../../src/contract/names'
import { meetingStateLabels, type LeaveState } from '../../../src/contract/vocabulary'
import { toldApartById, withApart } from '../org/namesakes'
import { forbidden } from '../policy'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { expectedRoll } from './freeze'
import { standingLeaves } from './leaves'
import { readMeeting } from './load'
import { figuresOf, type Entry } from './roll'
import { allows } from './rules'
import { meetingSubject } from './subject'

const present = ({
  memberId,
  name,
  expected,
  whyNotExpected,
  votingRight,
  whyNoVote,
  situations = [],
  presumed = false,
}: Entry) => ({ memberId, name, expected, whyNotExpected, votingRight, whyNoVote, situations, presumed })

/** Whom the opening would freeze, for whoever plans it; nothing is written. */
export const previewRoll: Handler<'meeting.previewRoll'> = async ({ input, actor }) => {
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'meeting.plan', meetingSubject(meeting))
  if (denied) return denied
  if (!allows('revise', meeting.state))
    return refuse('meetingStateWrong', { state: meetingStateLabels[meeting.state], what: '预览应到名单' })
  const [entries, leaves] = await Promise.all([expectedRoll(meeting), standingLeaves(meeting._id)])
  if (entries instanceof Problem) return entries
  const asked = new Set(entries.filter(({ expected }) => expected).map(({ memberId }) => memberId))
  const leavesIn = (state: LeaveState) =>
    leaves.filter((leave) => leave.state === state && asked.has(leave.memberId)).length
  const { expected, exempt, votingBase, presumed = 0 } = figuresOf(entries)
  const people = input.names ? byName(entries).map(present) : []
  const apart = await toldApartById(actor, people)
  return {
    expected,
    exempt,
    votingBase,
    presumed,
    onLeave: leavesIn('approved'),
    leaveAsked: leavesIn('requested'),
    people: withApart(people, apart, ({ memberId }) => memberId),
  }
}
