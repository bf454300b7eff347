import { meeting, clock, memberToken, shortCodeAt, tokenAt } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds } from '../tests/support/organ'
import { costOf, growth, max, mean, type Cost } from './cost'
import type { OfCrowd } from './crowd'
import { gather, startBenchOrgan } from './crowd'
import type { Bench, Figure } from './figures'
import { peerSignsIn } from './peerCalls'

/** People come one after another, at the pace of a real queue: a warm instance looks at the meeting again as often as it would. */
interface Pace {
  readonly words: string
  readonly pauseMs: number
  /** Requests and documents of one check-in: more where everybody finds what was kept out of date. */
  readonly budget: number
}
const atBranch: Pace = { words: '支部 30 人，隔 20 秒', pauseMs: 20_000, budget: 3.2 }
const inHall: Pace = { words: '828 人的会上 250 人，隔 300 毫秒', pauseMs: 300, budget: 2.2 }
const inCrowd: Pace = { words: '828 人的会，每分钟 1500 人', pauseMs: 40, budget: 2.2 }
const hallSize = 828
const inHallSize = 250

/** Each of the crowd does it once, so long after the one before; the cost of each. */
async function queue(
  organ: Organ,
  crowd: readonly OfCrowd[],
  { from, pauseMs }: { from: string; pauseMs: number },
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

interface Gathering {
  readonly branchId: string
  /** Who runs it. */
  readonly by: string
  readonly chairId: string
}
const openedAt = async (organ: Organ, { branchId, by, chairId }: Gathering, at: string): Promise<string> => {
  organ.cloud.setNow(at)
  const endAt = new Date(Date.parse(at) + 3_600_000).toISOString()
  return meeting.openNow(organ, { hostIds: [branchId], chairId, recorderId: chairId, startAt: at, endAt }, by)
}

/** Members scan the meeting's code. */
async function memberScans(
  organ: Organ,
  gathering: Gathering,
  crowd: readonly OfCrowd[],
  at: { from: string; pauseMs: number },
): Promise<Cost[]> {
  const meetingId = await openedAt(organ, gathering, at.from)
  const { handle, key } = await organ.ok(gathering.by, 'attendance.codeKey', { meetingId })
  const costs = await queue(organ, crowd, at, ({ openId }, now) =>
    organ.ok(openId, 'attendance.checkIn', { token: tokenAt('meeting', handle, key, now), sentAt: now }),
  )
  // Who opened it is there too.
  const came = (await organ.ok(gathering.by, 'attendance.roll', { meetingId })).totals.present
  if (came !== crowd.length + 1) throw new Error(`${came} are present, ${crowd.length + 1} came`)
  return costs
}

async function secretaryScans(organ: Organ, gathering: Gathering, crowd: readonly OfCrowd[]): Promise<Cost[]> {
  const from = clock('18:00')
  const meetingId = await openedAt(organ, gathering, from)
  return queue(organ, crowd, { from, pauseMs: inHall.pauseMs }, ({ device }, at) =>
    organ.ok(gathering.by, 'attendance.scanMember', { meetingId, token: memberToken(device, at), sentAt: at }),
  )
}

/** Those who cannot scan type the short code: one request more, for their try. */
async function shortCodes(organ: Organ, gathering: Gathering, crowd: readonly OfCrowd[]): Promise<Cost[]> {
  const from = clock('19:00')
  const meetingId = await openedAt(organ, gathering, from)
  const { key } = await organ.ok(gathering.by, 'attendance.codeKey', { meetingId })
  return queue(organ, crowd, { from, pauseMs: inHall.pauseMs }, ({ openId }, at) =>
    organ.ok(openId, 'attendance.checkInByCode', { meetingId, code: shortCodeAt(key, at), sentAt: at }),
  )
}

const atPace = ({ words, budget }: Pace, costs: readonly Cost[], peer: readonly Cost[]): Figure[] => [
  {
    id: 'P1',
    what: `扫码签到的数据库请求（${words}）`,
    figure: mean(costs, 'requests'),
    budget,
    peer: mean(peer, 'requests'),
    unit: '次/人',
  },
  {
    id: 'P2',
    what: `扫码签到取写的文档（${words}）`,
    figure: mean(costs, 'documents'),
    budget,
    peer: mean(peer, 'documents'),
    unit: '份/人',
  },
]

/** Of the document written most often in a queue, how often a second. */
const hottest = (costs: readonly Cost[], pauseMs: number): number => {
  const writes = new Map<string, number>()
  for (const { written } of costs)
    for (const [path, times] of Object.entries(written)) writes.set(path, (writes.get(path) ?? 0) + times)
  return Math.max(...writes.values()) / ((costs.length * pauseMs) / 1000)
}

async function measured(organ: Organ): Promise<Figure[]> {
  const { branch, otherBranch } = organ.nodes
  const hall = { branchId: branch, by: openIds.chen, chairId: organ.members.chen }
  const small = { branchId: otherBranch, by: openIds.wu, chairId: organ.members.wu }
  // With its secretary, a branch of thirty; with those of 第三党支部 already, a meeting of 828.
  const few = await gather(organ, 29, otherBranch, 13_600_000_000)
  const many = await gather(organ, hallSize - 4, branch)
  const some = many.slice(0, inHallSize)
  const branchPace = await memberScans(organ, small, few, { from: clock('09:00'), pauseMs: atBranch.pauseMs })
  const hallPace = await memberScans(organ, hall, some, { from: clock('14:00'), pauseMs: inHall.pauseMs })
  const crowdPace = await memberScans(organ, hall, many, { from: clock('16:00'), pauseMs: inCrowd.pauseMs })
  const secretary = await secretaryScans(organ, hall, some)
  const typed = await shortCodes(organ, hall, some)
  const signs = await peerSignsIn(organ)
  const peerOf = (crowd: readonly OfCrowd[], eventId: string, pauseMs: number) =>
    signs.open(eventId).then(() => queue(organ, crowd, { from: clock('20:00'), pauseMs }, signs.to(eventId)))
  const peerFew = await peerOf(few, 'few', atBranch.pauseMs)
  const peerSome = await peerOf(some, 'some', inHall.pauseMs)
  const peerMany = await peerOf(many, 'many', inCrowd.pauseMs)
  const bySecretary = { ...inHall, words: '书记扫 250 人', budget: inHall.budget + 1 }
  const byShortCode = { ...inHall, words: '250 人输短码', budget: inHall.budget + 1 }
  const all = [...branchPace, ...hallPace, ...crowdPace]
  return [
    ...atPace(atBranch, branchPace, peerFew),
    ...atPace(inHall, hallPace, peerSome),
    ...atPace(inCrowd, crowdPace, peerMany),
    ...atPace(bySecretary, secretary, peerSome),
    ...atPace(byShortCode, typed, peerSome),
    {
      id: 'P2',
      what: '后五十人与前五十人所查之比',
      figure: growth(crowdPace),
      budget: 1.05,
      peer: growth(peerMany),
      unit: '倍',
    },
    { id: 'P3', what: '签到一次：手机发出的调用', figure: mean(all, 'calls'), budget: 1, unit: '次' },
    { id: 'P3', what: '签到一次：上行（最大）', figure: max(all, 'up') / 1000, budget: 0.5, unit: 'kB' },
    { id: 'P3', what: '签到一次：下行（最大）', figure: max(all, 'down') / 1000, budget: 1, unit: 'kB' },
    {
      id: 'P7',
      what: '签到时最热的一份文档的写入',
      figure: hottest(crowdPace, inCrowd.pauseMs),
      budget: 1,
      peer: hottest(peerMany, inCrowd.pauseMs),
      unit: '次/秒',
    },
  ]
}

export const checkIn: Bench = {
  ids: ['P1', 'P2', 'P3', 'P7'],
  run: async () => {
    const organ = await startBenchOrgan()
    try {
      return await measured(organ)
    } finally {
      await organ.stop()
    }
  },
}
