import { addMinutes } from '../../../src/contract/days'
import { lastHalfHour, openedFor, soonToday } from '../calendar'
import { randomFrom } from '../random'
import type { Calendar } from '../calendar'
import type { Scene } from './scene'

/** When everything about a scene happens; each step of one scene has an instant of its own. */
export interface Times {
  readonly planAt: string
  readonly announceAt: string
  readonly askLeaveAt: string
  readonly decideLeaveAt: string
  readonly cancelAt: string
  readonly openAt: string
  readonly startAt: string
  readonly endAt: string
  /** The next working day, for what was held on paper. */
  readonly enterAt: string
  /** After the end, or after it was entered: correcting, minutes, submitting, and the review on the next working day. */
  readonly correctAt: string
  readonly minutesAt: string
  readonly submitAt: string
  readonly reviewAt: string
  /** When it was sent back: mended, submitted again and reviewed again. */
  readonly mendAt: string
  readonly resubmitAt: string
  readonly secondReviewAt: string
  /** An amendment of what is archived, and the decision. */
  readonly amendAt: string
  readonly decideAmendmentAt: string
  /** Minutes after the start as an instant; under way, never later than now. */
  after(minutes: number): string
}

const earliestMinute = 10

const startOf = ({ day, from }: Scene, calendar: Calendar): string => {
  if (day === 'soon') return soonToday(calendar.now)
  return day === 'underWay' ? lastHalfHour(calendar.now) : calendar.at(day, from)
}

export const timesOf = (scene: Scene, calendar: Calendar): Times => {
  const startAt = startOf(scene, calendar)
  const endAt = addMinutes(startAt, scene.minutes)
  const day = typeof scene.day === 'number' ? scene.day : 0
  // A future meeting is known by yesterday at the latest.
  const planAt = addMinutes(
    calendar.at(Math.min(day - 4, -1), '10:00'),
    earliestMinute + randomFrom(scene.key).whole(20),
  )
  const eve = Math.min(day - 1, -1)
  const enterAt = calendar.at(day + 1, '09:00')
  const overAt = scene.paper ? enterAt : endAt
  return {
    planAt,
    startAt,
    endAt,
    announceAt: addMinutes(planAt, 30),
    askLeaveAt: calendar.at(eve, '16:00'),
    decideLeaveAt: calendar.at(eve, '17:00'),
    cancelAt: calendar.at(eve, '17:30'),
    openAt: scene.day === 'underWay' ? openedFor(startAt) : addMinutes(startAt, -15),
    enterAt,
    correctAt: addMinutes(overAt, 10),
    minutesAt: addMinutes(overAt, 30),
    submitAt: addMinutes(overAt, 60),
    reviewAt: scene.paper ? calendar.at(day + 2, '10:00') : calendar.at(day + 1, '10:00'),
    mendAt: calendar.at(day + 1, '15:00'),
    resubmitAt: calendar.at(day + 1, '15:30'),
    secondReviewAt: calendar.at(day + 2, '10:00'),
    amendAt: calendar.at(day + 3, '11:00'),
    decideAmendmentAt: calendar.at(day + 4, '11:00'),
    after: (minutes) => {
      const at = addMinutes(startAt, minutes)
      if (scene.day !== 'underWay') return at
      const opened = openedFor(startAt)
      return at < opened ? opened : at > calendar.now ? calendar.now : at
    },
  }
}
