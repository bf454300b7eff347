import { beijingClock, minutesBetween } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'

/** What the opening asks and says, pure. */

const soonMinutes = 60

/** The recorder who is asked after: somebody else than whoever opens. @param me the opener's member id */
export const recorderAsked = ({ recorder }: Pick<MeetingDetail, 'recorder'>, me: string | undefined) =>
  recorder && recorder.memberId !== me ? recorder : null

/** Whether opening is asked about first: long before its time, or where somebody else takes the minutes. */
export const opensAtOnce = (
  meeting: Pick<MeetingDetail, 'startAt' | 'recorder'>,
  me: string | undefined,
  now: number,
) => !isEarly(meeting, now) && !recorderAsked(meeting, me)
const isEarly = ({ startAt }: Pick<MeetingDetail, 'startAt'>, now: number): boolean =>
  minutesBetween(new Date(now).toISOString(), startAt) > soonMinutes

/** What follows from it. Who opens has come, if they are asked to. */
export const openingText = (meeting: Pick<MeetingDetail, 'startAt' | 'expectedHere'>, now: number): string =>
  [
    ...(isEarly(meeting, now) ? [`会议定在 ${beijingClock(meeting.startAt)}，迟到仍按原定时间算。`] : []),
    '开始后应到名单固定下来。',
    ...(meeting.expectedHere ? ['您自己记为到会，不用再扫码。'] : []),
  ].join('')
