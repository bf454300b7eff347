import { beijingClock, beijingDay, beijingInstant, dayText } from '../../contract/days'
import type { Input } from '../../contract'
import type { EnteringLeave, SuggestedLeave } from '../../contract/leave'
import { enteredText } from '../../contract/leaveWords'
import { spanInWords } from '../../contract/studyTrainingWords'
import {
  leaveReasonLabels,
  leaveStateLabels,
  leaveWayLabels,
  leaveWays,
  type LeaveReason,
  type LeaveWay,
} from '../../contract/vocabulary'

/** What the form of entering leave keeps on the phone until it has gone. */
export interface EnteringFields {
  meetingId: string
  memberId: string
  /** For the list of what waits on this phone. */
  name: string
  reasonKind: LeaveReason | null
  how: LeaveWay | null
  day: string
  clock: string
  note: string
}

export const wayChoices = leaveWays.map((value) => ({ value, text: leaveWayLabels[value] }))

/** @param now by the server's clock, ms since 1970 */
export const emptyEntering = (meetingId: string, now: number): EnteringFields => {
  const at = new Date(now).toISOString()
  return {
    meetingId,
    memberId: '',
    name: '',
    reasonKind: null,
    how: null,
    day: beijingDay(at),
    clock: beijingClock(at),
    note: '',
  }
}

/** What is sent; undefined while something is still to be chosen. */
export const enteringInput = ({ meetingId, memberId, reasonKind, how, day, clock, note }: EnteringFields) =>
  memberId && reasonKind && how
    ? { meetingId, memberId, reasonKind, how, askedAt: beijingInstant(day, clock), note: note.trim() || null }
    : undefined

/** One tap: nobody asked at any hour, so that the day itself stands, and nothing is late. */
export const suggestedInput = (meetingId: string, startAt: string, leave: SuggestedLeave): Input<'leave.enterFor'> => ({
  meetingId,
  memberId: leave.memberId,
  reasonKind: 'training',
  how: 'byTraining',
  askedAt: beijingInstant(beijingDay(startAt), '00:00'),
  note: `${leave.title}，${spanInWords(leave)}`,
})

/** 11月20日 星期五 14:30 */
export const whenText = ({ startAt }: Pick<EnteringLeave, 'startAt'>): string =>
  `${dayText(beijingDay(startAt))} ${beijingClock(startAt)}`

/** One that was entered, in the list under the form. */
export const enteredLine = (leave: EnteringLeave['entered'][number]): { title: string; note: string } => ({
  title: `${leave.name} · ${leaveReasonLabels[leave.reasonKind]} · ${leaveStateLabels[leave.state]}`,
  note: enteredText(leave),
})
