import type { WaitingLeave } from '../../../src/contract/leave'
import { readMeeting } from '../meeting/load'
import { deniedToDecide, enteredOf, overForLeave, undecidedLeaves, type Leave } from '../meeting/leaves'
import { meetingSubject } from '../meeting/subject'
import { peopleApart } from '../org/namesakes'
import { Problem } from '../platform/problem'
import { lacking, may } from '../policy'
import type { Handler } from '../platform/request'

const presentWaiting = (leave: Leave): WaitingLeave => {
  const { memberId, name, reasonKind, note, late } = leave
  return { memberId, name, reasonKind, note, late, ...enteredOf(leave) }
}

/** What the caller may decide on one meeting; each request by the same rule that deciding it asks. */
export const waiting: Handler<'leave.waiting'> = async ({ input, actor }) => {
  const [meeting, leaves] = await Promise.all([readMeeting(input.meetingId, actor), undecidedLeaves(input.meetingId)])
  if (meeting instanceof Problem) return meeting
  const over = overForLeave.includes(meeting.state)
  const own = over ? [] : leaves.filter((leave) => !deniedToDecide(actor, leave, meeting))
  // Whether they could decide here at all; what a person worked on is asked of each request.
  const subject = { ...meetingSubject(meeting), workedBy: [] }
  const decides = own.length > 0 || may(actor, 'leave.decide', subject) || may(actor, 'leave.decideSecretary', subject)
  return decides ? { rows: await peopleApart(actor, own.map(presentWaiting)) } : lacking('leave.decide')
}
