import { addDays, beijingClock, beijingDay, beijingYear, dayText } from '../../../../src/contract/days'
import type { AfterwardsRule } from '../../../../src/contract/meetingAfterwards'
import type { Actor } from '../../platform/actor'
import { refuse, type Problem } from '../../platform/problem'
import { may } from '../../policy'
import type { Meeting } from '../store'
import { meetingSubject } from '../subject'
import { approverOf } from './asks'
import { readRules, ruleAt } from './setting'

/** When a meeting held on paper may be entered, and by whom. */

const dated = (day: string, at: string): string => dayText(day, beijingYear(at)).split(' ')[0] as string
/** `11月20日 16:00`. */
const moment = (instant: string, at: string): string => `${dated(beijingDay(instant), at)} ${beijingClock(instant)}`

export const notOver = (meeting: Pick<Meeting, 'endAt'>, at: string): Problem<'afterwardsNotOver'> | null =>
  at > meeting.endAt ? null : refuse('afterwardsNotOver', { end: moment(meeting.endAt, at) })
export const pastOpening = (meeting: Pick<Meeting, 'endAt'>, at: string): Problem<'meetingPast'> =>
  refuse('meetingPast', { end: moment(meeting.endAt, at) })

/** What the organ says of it, as refusals and pages quote it. */
const clauseOf = ({ days, source }: AfterwardsRule): string =>
  `本单位补记规定：会议结束后 ${days} 天内${source ? `，${source}` : '；系统默认，本单位可另行规定'}`

interface Limit {
  /** The last Beijing day on which the hosts may enter it by themselves. */
  until: string
  clause: string
  inTime: boolean
}
export const limitOf = async (meeting: Pick<Meeting, 'endAt'>, at: string): Promise<Limit> => {
  const rule = ruleAt(await readRules(), at)
  const until = addDays(beijingDay(meeting.endAt), rule.days)
  return { until, clause: clauseOf(rule), inTime: beijingDay(at) <= until }
}
/** In time, or with the level above: by their word, or by one of them. */
export const mayEnterNow = (actor: Actor, meeting: Meeting, { inTime }: Limit): boolean =>
  inTime || approverOf(meeting) !== null || may(actor, 'meeting.recordLongAfterwards', meetingSubject(meeting))
export const tooOld = (
  meeting: Pick<Meeting, 'endAt'>,
  { until, clause }: Limit,
  at: string,
): Problem<'afterwardsTooOld'> =>
  refuse('afterwardsTooOld', { day: dated(beijingDay(meeting.endAt), at), until: dated(until, at), clause })
export const inTimeStill = ({ until, clause }: Limit, at: string): Problem<'afterwardsInTime'> =>
  refuse('afterwardsInTime', { until: dated(until, at), clause })
