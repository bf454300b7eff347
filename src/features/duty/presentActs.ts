import { addDays, dayText } from '../../contract/days'
import type { CalendarGap, DutyCalendar, DutyCan } from '../../contract/duty'
import type { MeetingKind } from '../../contract/vocabulary'
import { routes } from '../../platform/routes'

/** What may be done about something that is due or was missed, pure: each leads to a form with its kind and day filled in. */

/** A window of a rule with what is missing in it; `meetingKind` null where no meeting fulfils it. */
export interface Due extends Omit<CalendarGap, 'meetingKind'> {
  meetingKind: MeetingKind | null
}
export interface Road {
  text: string
  route: string
  params: Record<string, string>
}
/** Whose it is, what was held last of each kind, and what the caller may do. */
export interface Doing {
  nodeId: string
  last: DutyCalendar['last']
  can: DutyCan
}

/** The same day of its month as the last one was held on, in the window and not over; otherwise tomorrow, or the last day there is. */
export const dayFor = ({ from, to }: Pick<Due, 'from' | 'to'>, lastDay: string | undefined, today: string): string => {
  const first = addDays(today, 1) > from ? addDays(today, 1) : from
  const soonest = first > to ? to : first
  if (lastDay === undefined) return soonest
  const sameDay = `${to.slice(0, 7)}${lastDay.slice(7)}`
  // A month that has no such day.
  return sameDay >= soonest && sameDay <= to ? sameDay : soonest
}

const planRoads = (due: Due, { nodeId, last }: Doing, today: string): Road[] => {
  const kind = due.meetingKind!
  const before = last.find((each) => each.kind === kind)
  const day = dayFor(due, before?.day, today)
  const plan = { text: '安排', route: routes.planMeeting, params: { kind, hostId: nodeId, day } }
  if (!before) return [plan]
  const copy = { copyOf: before.id, day }
  return [plan, { text: `照${dayText(before.day).split(' ')[0]}那场`, route: routes.planMeeting, params: copy }]
}
/** Held and not recorded: the form of one held on paper, on the last day it could have been. */
const recordRoad = ({ meetingKind, to }: Due, { nodeId }: Doing): Road => ({
  text: '开过，补记',
  route: routes.planMeeting,
  params: { held: 'yes', kind: meetingKind!, hostId: nodeId, day: to },
})

/** Where what no meeting fulfils is seen to. */
const elsewhere: Readonly<Record<string, Omit<Road, 'params'>>> = {
  'year-plan': { text: '订计划', route: routes.studyPlan },
  'talks-committee': { text: '看还要谈的', route: routes.talkCoverage },
  'talks-with-members': { text: '看还要谈的', route: routes.talkCoverage },
  'talks-members': { text: '看还要谈的', route: routes.talkCoverage },
  'outside-contact': { text: '看名册', route: routes.roster },
  'probation-due': { text: '看名册', route: routes.roster },
}
export const roadsOf = (due: Due, doing: Doing, today: string): Road[] => {
  const { state, planned } = due.light
  if (state !== 'due' && state !== 'overdue') return []
  const other = elsewhere[due.ruleId]
  if (other) return [{ ...other, params: { nodeId: doing.nodeId } }]
  if (due.meetingKind === null) return []
  if (state === 'overdue') return doing.can.record ? [recordRoad(due, doing)] : []
  return doing.can.plan && planned.length === 0 ? planRoads(due, doing, today) : []
}
/** 说明原因, once it is over; said before, it may be put into other words. */
export const explainText = ({ light }: Pick<Due, 'light'>, { can }: Pick<Doing, 'can'>): string | null => {
  if (!can.explain) return null
  if (light.explanation) return '改说明'
  return light.can.explain ? '说明原因' : null
}
