import config from '../cloudfunctions/jobs/config.json'
import { parseSchedule } from '../local-cloud/timers/schedule'
import { startOrgan } from '../tests/support/organ'
import type { Bench } from './figures'

const [from, to] = ['2026-11-20T16:00:00.000Z', '2026-11-21T16:00:00.000Z']
const days = 30
/** Of the first version: a timer each minute with nine requests, as it was measured. */
const firstVersion = 432_000

/** When the triggers set the timers off, and which. */
function beatsOfDay(): { at: string; trigger: string }[] {
  const beats = config.triggers.flatMap(({ name: trigger, config: cron }) => {
    const schedule = parseSchedule(cron)
    const found: { at: string; trigger: string }[] = []
    for (let at = schedule.after(new Date(from)); at && at.toISOString() <= to; at = schedule.after(at))
      found.push({ at: at.toISOString(), trigger })
    return found
  })
  return beats.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** A whole day of the timers in an organ where nobody does anything. */
export const idle: Bench = {
  ids: ['P16'],
  run: async () => {
    const organ = await startOrgan()
    try {
      // What its first acts marked is over by then.
      for (const at of [from, from]) {
        organ.cloud.setNow(at)
        await organ.cloud.runTimer('jobs', 'night')
      }
      const beats = beatsOfDay()
      const costs: number[] = []
      for (const { at, trigger } of beats) {
        organ.cloud.setNow(at)
        organ.cloud.resetCounters()
        await organ.cloud.runTimer('jobs', trigger)
        costs.push(organ.cloud.counters().requests)
      }
      const requests = costs.reduce((sum, each) => sum + each, 0)
      const usual = [...costs].sort((one, other) => one - other)[Math.floor(costs.length / 2)]!
      return [
        {
          id: 'P16',
          what: '没有事情时定时任务一个月的调用和请求',
          figure: (beats.length + requests) * days,
          budget: 60_000,
          peer: firstVersion,
          unit: '次',
        },
        { id: 'P16', what: '没有事情时一次的请求（中位）', figure: usual, budget: 1, peer: 9, unit: '次' },
      ]
    } finally {
      await organ.stop()
    }
  },
}
