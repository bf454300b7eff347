import { addDays, addMinutes, beijingClock, beijingDay, beijingInstant } from '../../../src/contract/days'
import { addWorkingDays, isWorkingDay, type DaySpan } from '../../../src/contract/workdays'

/**
 * When a message may reach somebody, pure: by day on working days. What was changed or cancelled of a meeting within a day of
 * its start cannot wait for either.
 */
const usual = { from: '08:00', to: '20:00' }
const pressing = { from: '06:30', to: '22:00' }

export const isPressing = (at: string, startAt: string): boolean => at < startAt && startAt <= addMinutes(at, 24 * 60)

const isOpen = (day: string, urgent: boolean, own: readonly DaySpan[]): boolean => urgent || isWorkingDay(day, own)

/** The instant itself where a message may go then, or the first after it. */
export const firstOpen = (at: string, urgent: boolean, own: readonly DaySpan[]): string => {
  const hours = urgent ? pressing : usual
  const [day, clock] = [beijingDay(at), beijingClock(at)]
  if (isOpen(day, urgent, own) && clock < hours.to) return clock >= hours.from ? at : beijingInstant(day, hours.from)
  const next = urgent ? addDays(day, 1) : addWorkingDays(day, 1, own)
  return beijingInstant(next, hours.from)
}
