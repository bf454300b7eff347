import { addMinutes } from '../src/contract/days'
import { clock, meeting } from '../tests/support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../tests/support/organ'
import { gather } from './crowd'
import type { Bench } from './figures'

/** Of a notice to so many, what the timers asked for until all had it, by kind. */
interface Notice {
  people: number
  sent: number
  requests: number
  reads: number
  twice: number
}
const sendApi = 'subscribeMessage.send'
const small = 100
const large = 300

const allow = async (organ: Organ, openId: string): Promise<void> => {
  await fetch(`${organ.cloud.url}/as/${openId}/subscribe`, {
    method: 'POST',
    body: JSON.stringify({ templateIds: ['local-meeting'] }),
  })
  await organ.ok(openId, 'message.grant', { templates: ['meeting'] }, clientIdOf())
}

/** Announces a meeting of a branch of so many, and lets the timers go until nothing more is sent. */
const notice = async (people: number): Promise<Notice> => {
  const organ = await startOrgan()
  try {
    const { branch } = organ.nodes
    const crowd = await gather(organ, people, branch)
    for (const { openId } of crowd) await allow(organ, openId)
    const beat = async (minutes: number) => {
      organ.cloud.setNow(addMinutes(clock('09:30'), minutes))
      await organ.cloud.runTimer('jobs', 'night')
    }
    // What the crowd's own acts left is over by then.
    for (const minutes of [0, 2, 4, 6]) await beat(minutes)
    organ.cloud.setNow(addMinutes(clock('09:30'), 7))
    const startAt = addMinutes(clock('14:30'), 7 * 24 * 60)
    await meeting.announced(organ, { startAt, endAt: addMinutes(startAt, 90) }, openIds.chen)
    organ.cloud.outbox.clear()
    organ.cloud.resetCounters()
    for (const minutes of [8, 10, 12, 14]) await beat(minutes)
    const { requests, byAction } = organ.cloud.counters()
    const reached = organ.cloud.outbox.list().filter(({ api, errcode }) => api === sendApi && errcode === 0)
    const whom = new Set(reached.map(({ request }) => request.touser))
    if (whom.size !== people) throw new Error(`${whom.size} were told, not ${people}`)
    const asked = byAction['wx.openApi'] ?? 0
    const reads = (byAction['database.queryDocument'] ?? 0) + (byAction['database.getDocument'] ?? 0)
    return { people, sent: asked, requests: requests - asked, reads, twice: reached.length - whom.size }
  } finally {
    await organ.stop()
  }
}

/** Messages to a branch's people, each of whom allowed one. */
export const reminders: Bench = {
  ids: ['P15'],
  run: async () => {
    const [few, many] = [await notice(small), await notice(large)]
    const what = (words: string) => `发给 ${large} 人的会议通知：${words}`
    return [
      { id: 'P15', what: what('每条向微信的请求'), figure: many.sent / large, budget: 1, unit: '次' },
      { id: 'P15', what: what('每条的数据库请求'), figure: many.requests / large, budget: 1, unit: '次' },
      {
        id: 'P15',
        what: what('每多 100 人多读几次'),
        figure: ((many.reads - few.reads) / (large - small)) * 100,
        budget: 1,
        unit: '次',
      },
      { id: 'P15', what: what('重复的'), figure: few.twice + many.twice, budget: 0, unit: '条' },
    ]
  },
}
