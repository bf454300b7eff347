import { beijingYear } from '../../../src/contract/days'
import { now } from '../platform/clock'
import { command } from '../platform/db'
import { fill, whereThere } from './fill'
import { inTurn } from './inTurn'
import type { Migration } from './migration'

/** Nothing was held before this year. */
const firstYear = 2025
const years = (): number[] =>
  Array.from({ length: beijingYear(now()) + 2 - firstYear }, (_, after) => firstYear + after)

/**
 * Amendments, absences and rows from before they had versions: the first. Reasons given before for an absence were written
 * over and are not known. Minutes from before their savings were counted: saved at least once.
 */
export const meetingRecords: Migration = {
  number: 7,
  step: (after, max) =>
    inTurn(
      fill('amendments', { version: 1 }),
      fill('absences', { version: 1, earlier: [] }),
      fill('meetings', { minutesNumber: 0 }, { minutes: null }),
      fill('meetings', { minutesNumber: 1 }, { minutes: command.neq(null) }),
      ...years().map((year) => whereThere(fill(`attendance_${year}`, { version: 1 }))),
    )(after, max),
}
