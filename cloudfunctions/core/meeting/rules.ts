import { addMinutes, beijingDay } from '../../../src/contract/days'
import type { MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from './store'

export { maxMinutes, plannedMinutes } from '../../../src/contract/meetingClosing'

/** A meeting's life, pure. The time is always an argument. */

/** Every allowed step; nothing else moves a meeting from one state to another. */
export const transitions = {
  announce: { from: ['draft'], to: 'announced', what: '发布会议' },
  open: { from: ['announced'], to: 'open', what: '开始会议' },
  close: { from: ['open'], to: 'closed', what: '结束会议' },
  recordAfterwards: { from: ['draft', 'announced'], to: 'closed', what: '补记会议' },
  submit: { from: ['closed', 'returned'], to: 'submitted', what: '提交会议' },
  withdraw: { from: ['submitted'], to: 'closed', what: '撤回会议' },
  return: { from: ['submitted'], to: 'returned', what: '退回会议' },
  archive: { from: ['submitted'], to: 'archived', what: '归档会议' },
  cancel: { from: ['draft', 'announced', 'open'], to: 'cancelled', what: '取消会议' },
} as const satisfies Record<string, { from: readonly MeetingState[]; to: MeetingState; what: string }>
export type StepName = keyof typeof transitions

/** Acts that change a meeting without moving it, and the states in which they are allowed. */
export const changes = {
  revise: { from: ['draft', 'announced'], what: '修改安排' },
  keepFiles: { from: ['draft', 'announced', 'open', 'closed', 'returned'], what: '增减附件' },
  nameScanners: { from: ['announced', 'open'], what: '指定签到员' },
  writeMinutes: { from: ['open', 'closed', 'returned'], what: '写会议记录' },
  tickItem: { from: ['open', 'closed', 'returned'], what: '标记议程的进度' },
  speak: { from: ['open'], what: '给发言计时' },
  putOnScreen: { from: ['open'], what: '改投屏的内容' },
  correctMinutes: { from: ['closed', 'returned'], what: '更正会议用时' },
  recordVote: { from: ['open', 'closed', 'returned'], what: '登记表决' },
  approveAfterwards: { from: ['draft', 'announced'], what: '办理补记请示' },
  openReview: { from: ['submitted'], what: '审核会议' },
  askReturn: { from: ['submitted'], what: '请上级退回' },
  declineReturn: { from: ['submitted'], what: '答复退回的请求' },
  amend: { from: ['archived'], what: '更正会议' },
  correctRoll: { from: ['open', 'closed', 'submitted', 'returned'], what: '更正应到名单' },
} as const satisfies Record<string, { from: readonly MeetingState[]; what: string }>
export type ChangeName = keyof typeof changes

export const allows = (name: StepName | ChangeName, state: MeetingState): boolean => {
  const { from } = { ...transitions, ...changes }[name]
  return (from as readonly MeetingState[]).includes(state)
}

const hoursUntilItCloses = 6
/** The instant at which a meeting left open closes itself. */
export const closesItselfAt = (meeting: Pick<Meeting, 'endAt'>): string =>
  addMinutes(meeting.endAt, hoursUntilItCloses * 60)
/** Open meetings that ended before this instant have closed themselves. */
export const overdueSince = (at: string): string => addMinutes(at, -hoursUntilItCloses * 60)

/** The state every act goes by: a meeting left open is closed from that instant on, whether or not the timer has run. */
export const stateAt = (meeting: Pick<Meeting, 'state' | 'endAt'>, at: string): MeetingState =>
  meeting.state === 'open' && at >= closesItselfAt(meeting) ? 'closed' : meeting.state

/** The meeting as it stands: one that has closed itself reads as closed, as of that instant or its later opening. */
export const asOf = <M extends Pick<Meeting, 'state' | 'endAt' | 'openedAt' | 'closedAt'>>(
  meeting: M,
  at: string,
): M => {
  const state = stateAt(meeting, at)
  if (state === meeting.state) return meeting
  const closedAt = closesItselfAt(meeting)
  return { ...meeting, state, closedAt: meeting.openedAt && meeting.openedAt > closedAt ? meeting.openedAt : closedAt }
}

/** Nobody signs in any more at a meeting that would close itself in the very instant; it may be entered afterwards. */
export const isPast = (meeting: Pick<Meeting, 'endAt'>, at: string): boolean => at >= closesItselfAt(meeting)

/** Brought into the archive by the timer, nobody having reviewed it. */
export const archivedItself = ({ state, log }: Pick<Meeting, 'state' | 'log'>): boolean =>
  state === 'archived' && log.some(({ to, memberId }) => to === 'archived' && memberId === 'jobs')

/** Check-in may begin on the Beijing day of the start, not before. */
export const dayHasCome = (meeting: Pick<Meeting, 'startAt'>, at: string): boolean =>
  beijingDay(at) >= beijingDay(meeting.startAt)
