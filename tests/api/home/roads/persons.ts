import { addDays, addMonths, beijingInstant } from '../../../../src/contract/days'
import { meeting } from '../../../support/meeting'
import { openIds, organDay, type Organ } from '../../../support/organ'
import { accepts, entered } from '../../study/trainingSupport'
import { leaveActs } from '../../leave/support'
import { leave } from '../../talk/leave'
import { newcomer, transferred, type Road, type Roads } from './road'

/** What the timers find of one person: of who has stayed away to two of the branch, of their own hours to each alone. */

const { chen, li, wang } = openIds
type Away = Awaited<ReturnType<typeof newcomer>>
const night = async (organ: Organ, day: string) => {
  organ.cloud.setNow(beijingInstant(day, '00:05'))
  await organ.cloud.runTimer('jobs', 'night')
  organ.cloud.setNow(beijingInstant(day, '09:00'))
}
const heldOn = async (organ: Organ, day: string, there: readonly Away[] = []) => {
  const [startAt, endAt] = [beijingInstant(day, '14:30'), beijingInstant(day, '16:00')]
  organ.cloud.setNow(startAt)
  const meetingId = await meeting.openNow(organ, { startAt, endAt })
  for (const { memberId } of there)
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId, reason: '没带手机' })
  organ.cloud.setNow(endAt)
  await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
}

let rounds = 0
const staysAway =
  (end: (organ: Organ, away: Away, day: string) => Promise<unknown>, of = chen): Road =>
  async (organ) => {
    const day = addDays(organDay, 7 * rounds)
    rounds += 1
    organ.cloud.setNow(beijingInstant(day, '09:00'))
    const away = await newcomer(organ)
    await heldOn(organ, addDays(day, 20))
    // Mondays begin the weeks of the timers; the organ's day is a Friday.
    const monday = addDays(day, 3 + 7 * 14)
    await night(organ, monday)
    return { of, about: { memberId: away.memberId }, end: () => end(organ, away, monday) }
  }
export const toLookInto: Roads = {
  'they come': staysAway((organ, away, day) => heldOn(organ, addDays(day, 1), [away])),
  'they ask for leave from the next': staysAway(async (organ, { openId }, day) => {
    const [startAt, endAt] = [beijingInstant(addDays(day, 10), '14:30'), beijingInstant(addDays(day, 10), '16:00')]
    const meetingId = await meeting.announced(organ, { startAt, endAt })
    return leaveActs(() => organ).ask(meetingId, openId)
  }),
  'why is on record': staysAway((organ, { memberId }, day) =>
    organ.enterSituation(memberId, 'mobile', addMonths(day, -1)),
  ),
  'they go to another branch': staysAway((organ, { memberId }) => transferred(organ, memberId), li),
  'they leave': staysAway((organ, away) => leave(organ, [away])),
}

let years = 2027
const behind =
  (end: (organ: Organ, year: number) => Promise<unknown>): Road =>
  async (organ) => {
    const year = years
    years += 1
    await night(organ, `${year}-10-01`)
    return { of: wang, about: { year: String(year) }, theirsAlone: true, end: () => end(organ, year) }
  }
export const toLearn: Roads = {
  'a training is accepted': behind(async (organ, year) => {
    const days = { startOn: `${year}-09-06`, endOn: `${year}-09-10` }
    return accepts(organ, await entered(organ, days))
  }),
  'a fortnight is over': behind(async (organ, year) => organ.cloud.setNow(beijingInstant(`${year}-10-15`, '09:00'))),
}
