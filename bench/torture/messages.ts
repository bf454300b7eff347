import { addMinutes } from '../../src/contract/days'
import { clock, meeting } from '../../tests/support/meeting'
import { clientIdOf, startOrgan, type Organ } from '../../tests/support/organ'
import { gather } from '../crowd'
import { strike } from './checkIns/faults'
import type { Part } from './part'
import { randomFrom, type Random } from './random'

const [people, meetings] = [25, 20]
const api = 'subscribeMessage.send'

/** Counted here; and WeChat knows of it as well, or took it back. */
const allow = async (organ: Organ, openId: string, random: Random): Promise<void> => {
  if (random.chance(0.8))
    await fetch(`${organ.cloud.url}/as/${openId}/subscribe`, {
      method: 'POST',
      body: JSON.stringify({ templateIds: ['local-meeting'] }),
    })
  await organ.ok(openId, 'message.grant', { templates: ['meeting'] }, clientIdOf())
}

const misfortunes = [
  { action: 'database.*', code: 'KILL' },
  { action: 'database.*', code: 'DISCONNECT' },
  { action: 'database.*', code: 'DISCONNECT', when: 'after' },
  { action: 'wx.openApi', name: api, code: 'KILL' },
  { action: 'wx.openApi', name: api, code: 'KILL', when: 'after' },
  { action: 'wx.openApi', name: api, code: 'DISCONNECT', when: 'after' },
]
/** Runs of the timers that break off anywhere, and then some that do not. */
const runs = async (organ: Organ, from: string, random: Random): Promise<void> => {
  for (let run = 0; run < 10; run += 1) {
    const fault = { ...random.pick(misfortunes), skip: random.whole(12), times: 1 }
    organ.cloud.faults.set(run < 6 ? [fault] : [])
    organ.cloud.setNow(addMinutes(from, 2 + run * 3))
    await organ.cloud.runTimer('jobs', 'night').catch(() => undefined)
  }
  organ.cloud.faults.set([])
}

/** Messages while the timers are killed and WeChat refuses: nobody has one twice, and none is tried for ever. */
export const messages: Part = {
  ids: ['S4'],
  run: async ({ seed, short }) => {
    if (short) return []
    const random = randomFrom(`messages ${seed}`)
    const organ = await startOrgan()
    try {
      const crowd = await gather(organ, people)
      for (let place = 0; place < meetings; place += 1) {
        for (const { openId } of crowd) await allow(organ, openId, random)
        const at = addMinutes(clock('09:00'), place * 31)
        organ.cloud.setNow(at)
        const startAt = addMinutes(clock('14:30'), 14 * 24 * 60)
        await meeting.announced(organ, { startAt, endAt: addMinutes(startAt, 90) })
        await runs(organ, at, random)
      }
      const asked = organ.cloud.outbox.list().filter((entry) => entry.api === api)
      if (asked.some(({ errcode }) => errcode === 43101)) strike('messageRefused')
      const reached = asked.filter(({ errcode }) => errcode === 0)
      const each = new Set(reached.map(({ request }) => `${String(request.touser)} ${String(request.page)}`))
      const common = { id: 'S4', budget: 0, unit: '条', tries: reached.length, triesWanted: people * 5 } as const
      return [{ ...common, what: '定时任务被打断、微信拒收时，重复发出的消息', figure: reached.length - each.size }]
    } finally {
      await organ.stop()
    }
  },
}
