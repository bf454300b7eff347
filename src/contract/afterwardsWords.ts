import { addDays, addMinutes, beijingClock, beijingDay, beijingInstant, dayText } from './days'
import { earliestArrivalMinutes } from './afterwardsLimits'
import type { AfterwardsMark } from './meetingAfterwards'

/** What a record of a 补记 says of itself, and its times; pure. */

/** `补记 · 陈书记 · 11月21日 09:00 · 会场没有信号`: the same on every page, in lists read aloud and on paper. */
export const markWords = ({ by, at, reason, approvedBy }: AfterwardsMark, thisYear: number): string =>
  [
    '补记',
    by,
    `${dayText(beijingDay(at), thisYear).split(' ')[0]} ${beijingClock(at)}`,
    reason,
    ...(approvedBy ? [`${approvedBy}同意逾期补记`] : []),
  ].join(' · ')

interface Span {
  startAt: string
  endAt: string
}
/** The instant a clock of the paper means: on the day, the night before or after, whichever lies at the meeting. */
export const arrivalOnPaper = ({ startAt, endAt }: Span, clock: string): string => {
  const day = beijingDay(startAt)
  const from = addMinutes(startAt, -earliestArrivalMinutes)
  const meant = [0, 1, -1].map((days) => beijingInstant(addDays(day, days), clock))
  return meant.find((at) => at >= from && at <= endAt) ?? (meant[0] as string)
}
