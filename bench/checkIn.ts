import type { CounterSnapshot } from '../local-cloud/counters'
import { clock, meeting, memberToken, meetingToken, tokenAt } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds } from '../tests/support/organ'
import type { OfCrowd } from './crowd'
import { gather, startBenchOrgan } from './crowd'
import type { Bench, Figure } from './figures'

/** People come one after another, so that a warm instance has to look at the meeting again as it would in a real queue. */
const pauseMs = 300

/** What one call cost. */
interface Cost {
  readonly requests: number
  readonly documents: number
  /** Documents, and index keys and rows looked at to find or count them. */
  readonly touched: number
  readonly calls: number
  readonly up: number
  readonly down: number
}

const costOf = (counted: CounterSnapshot): Cost => {
  const documents = counted.documentsRead + counted.documentsWritten
  return {
    requests: counted.requests,
    documents,
    touched: documents + counted.keysExamined,
    calls: counted.calls,
    up: counted.callBytesIn,
    down: counted.callBytesOut,
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Each of the crowd does it once, `pauseMs` after the one before; the cost of each. */
async function queue(
  organ: Organ,
  crowd: readonly OfCrowd[],
  from: string,
  act: (person: OfCrowd, at: string) => Promise<unknown>,
): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const [place, person] of crowd.entries()) {
    const at = new Date(Date.parse(from) + (place + 1) * pauseMs).toISOString()
    organ.cloud.setNow(at)
    organ.cloud.resetCounters()
    await act(person, at)
    costs.push(costOf(organ.cloud.counters()))
  }
  return costs
}

/** How much more the last fifty cost than the first fifty: 1 when a meeting's size does not matter. */
const growth = (costs: readonly Cost[]): number => {
  const touched = costs.map((cost) => cost.touched)
  return mean(touched.slice(-50)) / mean(touched.slice(0, 50))
}

const opened = async (organ: Organ, at: string): Promise<string> => {
  organ.cloud.setNow(at)
  return meeting.openNow(organ, { startAt: at, endAt: new Date(Date.parse(at) + 3_600_000).toISOString() })
}

async function memberScans(organ: Organ, crowd: readonly OfCrowd[]): Promise<Cost[]> {
  const from = clock('14:00')
  const meetingId = await opened(organ, from)
  const { handle, key } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
  await organ.ok(openIds.wang, 'attendance.checkIn', { token: await meetingToken(organ, meetingId, from) })
  const costs = await queue(organ, crowd, from, ({ openId }, at) =>
    organ.ok(openId, 'attendance.checkIn', { token: tokenAt('meeting', handle, key, at) }),
  )
  const { totals } = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
  // 王党员, and 陈书记, who opened it.
  const came = crowd.length + 2
  if (totals.present !== came) throw new Error(`${totals.present} are present, ${came} came`)
  return costs
}

async function secretaryScans(organ: Organ, crowd: readonly OfCrowd[]): Promise<Cost[]> {
  const from = clock('16:00')
  const meetingId = await opened(organ, from)
  return queue(organ, crowd, from, ({ device }, at) =>
    organ.ok(openIds.chen, 'attendance.scanMember', { meetingId, token: memberToken(device, at) }),
  )
}

async function usualWay(organ: Organ, crowd: readonly OfCrowd[]): Promise<Cost[]> {
  const sign = async (openId: string, data: object) => {
    const answer = await organ.cloud.call(openId, 'peer', data)
    if ('errCode' in answer || !(answer.result as { ok: boolean }).ok) throw new Error(JSON.stringify(answer))
  }
  await sign('first', { eventId: 'one', places: 100_000 })
  return queue(organ, crowd, clock('18:00'), ({ openId }) => sign(openId, { eventId: 'one' }))
}

function figuresOf(members: readonly Cost[], secretary: readonly Cost[], peer: readonly Cost[]): Figure[] {
  const of = (costs: readonly Cost[], what: keyof Cost) => mean(costs.map((cost) => cost[what]))
  const max = (costs: readonly Cost[], what: keyof Cost) => Math.max(...costs.map((cost) => cost[what])) / 1000
  const usual = { requests: of(peer, 'requests'), documents: of(peer, 'documents') }
  return [
    {
      id: 'P1',
      what: '党员扫码签到：数据库请求',
      figure: of(members, 'requests'),
      budget: 2.2,
      peer: usual.requests,
      unit: '次/人',
    },
    {
      id: 'P1',
      what: '书记扫码签到：数据库请求',
      figure: of(secretary, 'requests'),
      budget: 3.2,
      peer: usual.requests,
      unit: '次/人',
    },
    {
      id: 'P2',
      what: '党员扫码签到：取写文档',
      figure: of(members, 'documents'),
      budget: 2.2,
      peer: usual.documents,
      unit: '份/人',
    },
    {
      id: 'P2',
      what: '书记扫码签到：取写文档',
      figure: of(secretary, 'documents'),
      budget: 3.2,
      peer: usual.documents,
      unit: '份/人',
    },
    {
      id: 'P2',
      what: '后五十人与前五十人所查之比',
      figure: growth(members),
      budget: 1.05,
      peer: growth(peer),
      unit: '倍',
    },
    { id: 'P3', what: '签到一次：手机发出的调用', figure: of(members, 'calls'), budget: 1, unit: '次' },
    { id: 'P3', what: '签到一次：上行（最大）', figure: max(members, 'up'), budget: 0.5, unit: 'kB' },
    { id: 'P3', what: '签到一次：下行（最大）', figure: max(members, 'down'), budget: 1, unit: 'kB' },
  ]
}

export const checkIn: Bench = {
  ids: ['P1', 'P2', 'P3'],
  run: async () => {
    const organ = await startBenchOrgan()
    try {
      const crowd = await gather(organ)
      return figuresOf(
        await memberScans(organ, crowd),
        await secretaryScans(organ, crowd),
        await usualWay(organ, crowd),
      )
    } finally {
      await organ.stop()
    }
  },
}
