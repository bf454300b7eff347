import type { LeaveAnswer } from '../../../src/contract/leave'
import { addMinutes } from '../../../src/contract/days'
import { meetingStateLabels, type LeaveState, type MeetingState } from '../../../src/contract/vocabulary'
import { inAudience, parentPath } from '../meeting/readers'
import { stateAt } from '../meeting/rules'
import type { Host, Meeting } from '../meeting/store'
import { refuse, type Problem } from '../platform/problem'
import type { Holder } from '../policy'
import { covers, leads, pathIds } from '../policy/scope'
import type { Leave } from '../meeting/leaves'

/** Pure rules of leave from a meeting. */

export const leaveId = (meetingId: string, memberId: string): string => `${meetingId}:${memberId}`
/** Leave is asked for and withdrawn until the meeting closes. */
const stillAsked = (state: MeetingState): boolean => state === 'announced' || state === 'open'

/** Whether leave may be entered for others, and taken back again: from the announcing until the meeting is submitted. */
const stillEntered: readonly MeetingState[] = ['announced', 'open', 'closed', 'returned']
const roads: Partial<Record<MeetingState, string>> = {
  submitted: '请上级退回后再办，或在归档后由书记提出更正。',
  archived: '请书记提出更正，写明请假的情况。',
}
export const handedIn = (meeting: Meeting, at: string): Problem<'leaveHandedIn' | 'meetingCancelled'> | null => {
  const state = stateAt(meeting, at)
  if (stillEntered.includes(state)) return null
  return cancelled(meeting) ?? refuse('leaveHandedIn', { state: meetingStateLabels[state], road: roads[state] ?? '' })
}
/** 补假: there is nobody left to wait for. */
export const isOver = (meeting: Meeting, at: string): boolean => !stillAsked(stateAt(meeting, at))
/** More than anybody asks ahead. */
const longestAheadDays = 90
export const askedAtProblem = (askedAt: string, { startAt }: Pick<Meeting, 'startAt'>, at: string) => {
  const why =
    askedAt > at ? '不能晚于现在' : askedAt < addMinutes(startAt, -longestAheadDays * 24 * 60) ? '早于会议三个月' : null
  return why ? refuse('badInput', { field: '请假时间', why }, { field: 'askedAt' }) : null
}

/** Nobody asks for, takes back or decides leave from a cancelled meeting; from one that is over nobody asks any more. */
export const tooLate = (meeting: Meeting, at: string): Problem<'leaveMeetingOver' | 'meetingCancelled'> | null =>
  cancelled(meeting) ?? (stillAsked(stateAt(meeting, at)) ? null : refuse('leaveMeetingOver'))
export const cancelled = ({ state, title }: Pick<Meeting, 'state' | 'title'>): Problem<'meetingCancelled'> | null =>
  state === 'cancelled' ? refuse('meetingCancelled', { title }) : null

/** The host through which somebody belongs to the meeting: the nearest one that expects them, else that covers them. */
export const hostOf = (person: Holder, meeting: Pick<Meeting, 'hosts' | 'audience'>): Host => {
  const byName = meeting.audience === 'named'
  const near = meeting.hosts.filter((host) =>
    byName
      ? covers(host.path, person.path)
      : inAudience(person, { hosts: [host], audience: meeting.audience, named: [] }),
  )
  return [...(near.length > 0 ? near : meeting.hosts)].sort((a, b) => b.path.length - a.path.length)[0] as Host
}

/** The path of the node that decides: the host's, or for whoever leads it the first one above that they do not lead. */
export const decidingPath = (person: Holder, meeting: Pick<Meeting, 'hosts' | 'audience'>): string => {
  let path = hostOf(person, meeting).path
  while (leads(person, path) && pathIds(path).length > 1) path = parentPath(path)
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
