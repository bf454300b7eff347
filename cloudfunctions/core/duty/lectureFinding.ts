import { addMonths } from '../../../src/contract/days'
import type { DutyWindow } from '../../../src/contract/dutyWindow'
import { within, type DutyMeeting, type Lecturing } from './facts'
import { exemptFor, nothingYet } from './finding'
import type { Finding } from './light'
import { asCounted, byDay, judgedOn } from './meetingFinding'

/** Lectures of somebody in office: they count at any branch. `since`: the first day in the post, null where no post says it. */
export const lectureFinding = (
  meetings: readonly DutyMeeting[],
  { memberId, since }: Omit<Lecturing, 'meetings'>,
  window: DutyWindow,
  today: string,
): Finding => {
  if (since !== null && addMonths(since, 6) > judgedOn(window, today)) return exemptFor('任职不满六个月')
  const theirs = meetings.filter(
    ({ kinds, lecturerIds, day }) =>
      kinds.includes('partyLecture') && lecturerIds.includes(memberId) && within(day, window),
  )
  const counted = theirs
    .filter(({ state }) => state === 'held')
    .map(asCounted)
    .sort(byDay)
  return {
    ...nothingYet,
    have: counted.length,
    counted,
    missing: counted.length > 0 ? [] : ['还没有讲党课'],
    planned: theirs
      .filter(({ state, day }) => state === 'planned' && day >= today)
      .map(asCounted)
      .sort(byDay),
  }
}
