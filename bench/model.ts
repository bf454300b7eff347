import { nodesAtOnce } from '../cloudfunctions/core/summing/countNodes'
import { addMinutes } from '../src/contract/days'
import type { ActionName, Input } from '../src/contract'
import { clock, meeting, meetingToken } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { clientIdOf, openIds, startOrgan } from '../tests/support/organ'
import type { Bench, Figure } from './figures'
import { branches, callsOf, monthParts, nodes, requestsOf, type UseName } from './month'

/** What one use costs in requests, the caller's own identity included, on an instance that was just awake. */
async function costOf<Name extends ActionName>(
  organ: Organ,
  who: string,
  action: Name,
  input: Input<Name>,
): Promise<number> {
  organ.cloud.resetCounters()
  await organ.ok(who, action, input)
  return organ.cloud.counters().requests
}

/** Of a beat that finds work for one job in three. */
const beatRequests = 4

/** What the timers do more at night, and when one branch has changed and is carried up to the root. */
async function summingIn(organ: Organ): Promise<Record<'nightly' | 'summing' | 'reminded', number>> {
  const beat = async (at: string) => {
    organ.cloud.setNow(at)
    organ.cloud.resetCounters()
    await organ.cloud.runTimer('jobs', 'night')
    return organ.cloud.counters().requests
  }
  // The first fills the summaries of all.
  await beat(clock('09:01'))
  const idle = await beat(clock('09:02'))
  await organ.add(organ.nodes.branch, { name: '新来的同志' })
  const summing = (await beat(clock('09:03'))) - idle
  /** 03:01 of the day after so many days; what the day itself brings is done some minutes before. */
  const night = async (days: number) => {
    const at = addMinutes(clock('03:01'), days * 24 * 60)
    await beat(addMinutes(at, -5))
    return (await beat(at)) - idle
  }
  const few = await night(1)
  for (let more = 0; more < nodesAtOnce; more += 1)
    await organ.ok(openIds.zhou, 'org.createNode', {
      clientId: clientIdOf(),
      parentId: organ.nodes.generalBranch,
      kind: 'branch',
      name: `新设第${more + 1}党支部`,
    })
  await beat(addMinutes(clock('09:00'), 24 * 60))
  const asManyMore = (await night(2)) - few
  // The day after is a Monday; each branch here has its share of what the calendar brings, the three with people and the new ones.
  const monday = (await beat(addMinutes(clock('02:56'), 3 * 24 * 60))) - idle
  const reminded = Math.ceil(monday / (nodesAtOnce + 3)) * branches
  return { summing, nightly: few + Math.floor(nodes / nodesAtOnce) * asManyMore, reminded }
}

async function usesIn(organ: Organ): Promise<Record<UseName, number>> {
  const { chen, wang, zheng } = openIds
  const summed = await summingIn(organ)
  const at = clock('14:30')
  organ.cloud.setNow(at)
  const meetingId = await meeting.openNow(organ)
  const token = await meetingToken(organ, meetingId, at)
  const checkIn = await costOf(organ, wang, 'attendance.checkIn', { token })
  const stamp = await costOf(organ, zheng, 'attendance.stamp', { since: at })
  const enter = await costOf(organ, wang, 'session.enter', {})
  const home = await costOf(organ, wang, 'home.show', {})
  const shown = await costOf(organ, wang, 'meeting.show', { meetingId })
  const listed = await costOf(organ, wang, 'meeting.list', { view: 'upcoming' })
  const roll = await costOf(organ, chen, 'attendance.roll', { meetingId })
  organ.cloud.setNow(addMinutes(at, 20))
  await organ.cloud.runTimer('jobs', 'day')
  organ.cloud.setNow(addMinutes(at, 21))
  await organ.ok(chen, 'attendance.screen', { meetingId })
  organ.cloud.setNow(addMinutes(at, 22))
  const screen = await costOf(organ, chen, 'attendance.screen', { meetingId })
  const board = await costOf(organ, zheng, 'visit.overview', {})
  return {
    beat: beatRequests,
    checkIn,
    stamp,
    open: enter + home,
    wait: home,
    show: shown,
    list: listed,
    console: roll,
    screen,
    board,
    ...summed,
  }
}

/** The month of an organ of 1,500, each part by what one use costs here and how often the model has it. */
export const model: Bench = {
  ids: ['P17'],
  run: async () => {
    const organ = await startOrgan()
    try {
      const uses = await usesIn(organ)
      const parts = monthParts.map((part) => ({
        part,
        sum: callsOf(part) + requestsOf(part, uses[part.use]),
        reckoned: callsOf(part) + requestsOf(part, part.requestsEach),
      }))
      const whole = parts.reduce((sum, each) => sum + each.sum, 0)
      return [
        ...parts.map(({ part, sum, reckoned }): Figure => ({
          id: 'P17',
          what: `1500 人的机关一个月：${part.words}`,
          figure: sum,
          budget: reckoned,
          unit: '次',
        })),
        { id: 'P17', what: '合计：调用和请求', figure: whole, budget: 1_000_000, peer: 4_350_000, unit: '次' },
      ]
    } finally {
      await organ.stop()
    }
  },
}
