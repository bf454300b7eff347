import type { LeaveAnswer } from '../../../src/contract/leave'
import type { LeaveState, MeetingState } from '../../../src/contract/vocabulary'
import { inAudience, parentPath } from '../meeting/readers'
import { stateAt } from '../meeting/rules'
import type { Host, Meeting } from '../meeting/store'
import type { Actor } from '../platform/actor'
import { refuse, type Problem } from '../platform/problem'
import { covers, leads, pathIds } from '../policy/scope'
import type { Leave } from '../meeting/leaves'

/** Pure rules of leave from a meeting. */

export const leaveId = (meetingId: string, memberId: string): string => `${meetingId}:${memberId}`
/** Leave is asked for and withdrawn until the meeting closes. */
const stillAsked = (state: MeetingState): boolean => state === 'announced' || state === 'open'

/** Nobody asks for, takes back or decides leave from a cancelled meeting; from one that is over nobody asks any more. */
export const tooLate = (meeting: Meeting, at: string): Problem<'leaveMeetingOver' | 'meetingCancelled'> | null =>
  cancelled(meeting) ?? (stillAsked(stateAt(meeting, at)) ? null : refuse('leaveMeetingOver'))
export const cancelled = ({ state, title }: Pick<Meeting, 'state' | 'title'>): Problem<'meetingCancelled'> | null =>
  state === 'cancelled' ? refuse('meetingCancelled', { title }) : null

/** The host through which the caller belongs to the meeting: the nearest one that expects them, else that covers them. */
const hostOf = (actor: Actor, meeting: Pick<Meeting, 'hosts' | 'audience'>): Host => {
  const byName = meeting.audience === 'named'
  const near = meeting.hosts.filter((host) =>
    byName
      ? covers(host.path, actor.path)
      : inAudience(actor, { hosts: [host], audience: meeting.audience, named: [] }),
  )
  return [...(near.length > 0 ? near : meeting.hosts)].sort((a, b) => b.path.length - a.path.length)[0] as Host
}

/** The path of the node that decides: the host's, or for whoever leads it the first one above that they do not lead. */
export const decidingPath = (actor: Actor, meeting: Pick<Meeting, 'hosts' | 'audience'>): string => {
  let path = hostOf(actor, meeting).path
  while (leads(actor, path) && pathIds(path).length > 1) path = parentPath(path)
  return path
}
export const nodeIdOf = (path: string): string => pathIds(path).at(-1) as string

export const presentLeave = ({ meetingId, memberId, state, late }: Leave): LeaveAnswer => ({
  meetingId,
  memberId,
  state,
  late,
})

const decided: Record<LeaveState, string> = {
  requested: '提交',
  approved: '批准',
  refused: '答复不批准',
  withdrawn: '撤回',
  lapsed: '随会议归档，记为未批',
}
export const alreadyDecided = ({ state }: Pick<Leave, 'state'>): Problem<'leaveDecided'> =>
  refuse('leaveDecided', { state: decided[state] })
