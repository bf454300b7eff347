import { beijingDay } from '../../../src/contract/days'
import { parseSchedule } from '../../../local-cloud/timers/schedule'
import config from '../../../cloudfunctions/jobs/config.json'
import { firstOpen } from '../../../cloudfunctions/core/message/quiet'
import { jobs } from '../../../cloudfunctions/core/entry/beat'
import { keepWords, planInput, words } from '../talk/support'
import { handed } from '../photo/support'
import { messages } from '../message/support'
import { leave } from '../talk/leave'
import { meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, organDay, organNow, startOrgan } from '../../support/organ'

const minutesAfter = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const schedules = config.triggers.map(({ config: cron }) => parseSchedule(cron))
/** The first beat after an instant, as the platform's timers set it off. */
const beatAfter = (at: string): string =>
  schedules
    .map((schedule) => schedule.after(new Date(at))!.toISOString())
    .sort()
    .at(0)!
const [beatsByDay, beatsByNight] = [16 * 30, 8 * 4]
const beatsBetween = (from: string, to: string): number => {
  let beats = 0
  for (let at = beatAfter(from); at <= to; at = beatAfter(at)) beats += 1
  return beats
}

describe('C5 the timers', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
    await keepWords(organ)
  })
  afterAll(() => organ.stop())

  let now = organNow
  const beat = async (at: string): Promise<{ did: Record<string, number>; requests: number }> => {
    organ.cloud.setNow(at)
    organ.cloud.resetCounters()
    const did = (await organ.cloud.runTimer('jobs', 'night')) as Record<string, number>
    return { did, requests: organ.cloud.counters().requests }
  }
  /** Two beats after whatever was done, by which the marks are over. */
  const settle = async (from: string): Promise<string> => {
    const first = beatAfter(from)
    await beat(first)
    const second = beatAfter(first)
    await beat(second)
    return second
  }

  it('go by a beat of two minutes by day and fifteen from 22 to 6 in Beijing', () => {
    const beats = (from: string, to: string) => beatsBetween(`2026-11-${from}.000Z`, `2026-11-${to}.000Z`)
    // 06:00 to 22:00, and 22:00 to 06:00.
    expect(beats('19T21:59:59', '20T13:59:59')).toBe(beatsByDay)
    expect(beats('20T13:59:59', '20T21:59:59')).toBe(beatsByNight)
  })

  it('P16 cost one request where nothing waits, and less than 60,000 calls and requests a month', async () => {
    const quiet = await settle(organNow)
    const idle = await beat(beatAfter(quiet))
    expect(idle.requests).toBe(1)
    const noted = await beat(minutesAfter(quiet, 61))
    const anew = await beat('2026-11-20T16:00:00.000Z')
    expect(anew.requests).toBeGreaterThan(noted.requests)
    const month = 30 * (beatsByDay + beatsByNight) * 2 + 30 * 24 * (noted.requests - 1) + 30 * (anew.requests - 1)
    expect(month).toBeLessThanOrEqual(60_000)
    now = '2026-11-20T23:00:00.000Z'
  })

  /** By job, what leaves it work, and when that is due; in the order in which they fall due. */
  const work: Record<string, (at: string) => Promise<string>> = {
    rechecked: async (at) => {
      await handed(organ)
      return minutesAfter(at, 30)
    },
    meetings: async (at) => {
      const endAt = minutesAfter(at, 90)
      await meeting.openNow(organ, { startAt: at, endAt })
      return minutesAfter(endAt, 360)
    },
    told: async (at) => {
      await messages(() => organ).allow('wang')
      const startAt = minutesAfter(at, 5 * 24 * 60)
      await meeting.announced(organ, { startAt, endAt: minutesAfter(startAt, 60) })
      return firstOpen(at, false, [])
    },
    swept: async (at) => {
      await organ.ok(openIds.chen, 'study.materialTicket', { nodeId: organ.nodes.branch, name: '材料.pdf', size: 9 })
      return minutesAfter(at, 24 * 60)
    },
    photosSwept: async (at) => {
      await handed(organ)
      await organ.cloud.deliverMessages()
      return minutesAfter(at, 24 * 60)
    },
    departed: async (at) => {
      await organ.add(organ.nodes.branch, gone[0]!)
      await leave(organ, [gone[0]!])
      return at
    },
    summed: async (at) => {
      await organ.add(organ.nodes.branch, { name: '新同志', phone: '13800007009' })
      return at
    },
    erased: async (at) => {
      await talkOfTwoWhoLeave()
      return `${Number(at.slice(0, 4)) + 5}-${beijingDay(at).slice(5)}T00:00:00.000Z`
    },
  }
  const gone = ['离同志', '孟同志', '沈同志'].map((name, place) => ({ name, phone: `1380000700${place}` }))
  const talkOfTwoWhoLeave = async (): Promise<void> => {
    const [host, other] = gone.slice(1)
    const [hostId, counterpartId] = [
      await organ.add(organ.nodes.branch, host!),
      await organ.add(organ.nodes.branch, other!),
    ]
    const by = `phone-${host!.phone}`
    for (const { phone } of [host!, other!]) await organ.bind(`phone-${phone}`)
    const plan = await organ.ok(by, 'talk.plan', planInput(organ, {}, { hostId, counterpartId, kind: 'memberPair' }))
    await organ.ok(by, 'talk.record', { ...plan, clientId: 'client-1', heldOn: organDay, place: null, content: words })
    await leave(organ, [host!, other!])
  }

  it('know of every job that comes with its time or with somebody’s act', () => {
    const told = jobs.filter(({ after }) => after.length > 0).map(({ name }) => name)
    expect(Object.keys(work).sort()).toEqual([...told].sort())
  })
  it.each(Object.keys(work))(
    'do %s at the first beat after it is due, and cost one request until then but for an open meeting',
    async (job) => {
      const at = beatAfter(now)
      organ.cloud.setNow(at)
      const due = await work[job]!(at)
      // Who came to an open meeting is counted at each beat.
      if (due > at && job !== 'meetings') {
        const quiet = await settle(at)
        expect((await beat(beatAfter(quiet))).requests).toBe(1)
      }
      const first = beatAfter(due)
      expect((await beat(first)).did[job]).toBeGreaterThan(0)
      await organ.cloud.deliverMessages()
      now = await settle(first)
    },
  )
})
