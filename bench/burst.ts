import { setTimeout as pause } from 'node:timers/promises'
import type { CheckedIn } from '../src/contract/attendance'
import { clock, meeting, tokenAt } from '../tests/support/meeting'
import type { Organ } from '../tests/support/organ'
import { openIds } from '../tests/support/organ'
import { everything } from '../tests/support/stored'
import type { OfCrowd } from './crowd'
import { gather, startBenchOrgan } from './crowd'
import type { Bench, Figure } from './figures'

/** 1,500 people within a minute, on a clock that runs. */
const size = 1_500
const withinMs = 60_000
/** So slow a database that two instances cannot keep up: what the platform does then is make calls wait. */
const slowMs = 55
const relays = 60
/** A screenshot sent on this long after its code was shown. */
const relayedMs = 45_000

interface Answered {
  readonly openId: string
  readonly ms: number
  readonly refusal: string | null
  /** The row says when the phone sent it, not when it was run: its code was stale by then. */
  readonly waitCounted: boolean
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

interface Burst {
  readonly answers: Answered[]
  readonly relayed: Answered[]
  /** Rows in the database for those who scanned. */
  readonly rows: number
}

async function burst(
  organ: Organ,
  crowd: readonly OfCrowd[],
  hour: string,
  relaying: readonly OfCrowd[],
): Promise<Burst> {
  const from = Date.parse(clock(hour))
  organ.cloud.setNow(clock(hour))
  const endAt = new Date(from + 3_600_000).toISOString()
  const meetingId = await meeting.openNow(organ, { startAt: clock(hour), endAt })
  const { handle, key } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
  organ.cloud.setNow(clock(hour), true)
  const began = performance.now()
  const now = () => from + performance.now() - began

  const scan = async (openId: string, shownBefore: number): Promise<Answered> => {
    const sent = now()
    const sentAt = new Date(sent).toISOString()
    const token = tokenAt('meeting', handle, key, new Date(sent - shownBefore).toISOString())
    const answer = await organ.call(openId, 'attendance.checkIn', { token, sentAt })
    const ms = now() - sent
    if (!answer.ok) return { openId, ms, refusal: answer.problem.code, waitCounted: false }
    const { arrivedAt } = answer.value as CheckedIn
    return { openId, ms, refusal: null, waitCounted: arrivedAt === sentAt }
  }
  const spread = async (people: readonly OfCrowd[], shownBefore: number): Promise<Answered[]> => {
    const calls: Promise<Answered>[] = []
    for (const [place, { openId }] of people.entries()) {
      const due = (place / people.length) * withinMs
      const early = due - (now() - from)
      if (early > 0) await pause(early)
      calls.push(scan(openId, shownBefore))
    }
    return Promise.all(calls)
  }
  const [answers, relayed] = await Promise.all([spread(crowd, 0), spread(relaying, relayedMs)])
  organ.cloud.setNow(clock(hour))
  const scanned = new Set(crowd.map(({ memberId }) => `${meetingId}:${memberId}`))
  const rows = [...everything(organ.cloud)].filter(
    ([path, { _id }]) => path.startsWith('attendance_') && scanned.has(_id),
  ).length
  return { answers, relayed, rows }
}

const times = (words: string, { answers }: Burst): Figure[] => {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other)
  // Nothing is promised of the time itself, which is this machine's: a phone waits ten seconds, and with its wait counted a minute.
  return [50, 95, 99].map((share) => ({
    id: 'P14',
    what: `${words}：${share}% 的人等到答复`,
    figure: percentile(sorted, share / 100) / 1000,
    budget: 60,
    unit: '秒',
  }))
}

const settled = (words: string, { answers, rows }: Burst): Figure[] => [
  {
    id: 'P14',
    what: `${words}：被拒绝的`,
    figure: answers.filter(({ refusal }) => refusal !== null).length,
    budget: 0,
    unit: '人',
  },
  {
    id: 'P14',
    what: `${words}：答复办成而没有记录、或多出记录的`,
    figure: Math.abs(answers.filter(({ refusal }) => refusal === null).length - rows),
    budget: 0,
    unit: '条',
  },
]

export const burstOf1500: Bench = {
  ids: ['P14'],
  run: async () => {
    const organ = await startBenchOrgan(2)
    try {
      const crowd = await gather(organ, size)
      const relaying = await gather(organ, relays, organ.nodes.branch, 13_500_000_000)
      const quick = await burst(organ, crowd, '14:00', [])
      organ.cloud.faults.set([{ action: 'database.*', latencyMs: slowMs }])
      const slow = await burst(organ, crowd, '16:00', relaying)
      organ.cloud.faults.set([])
      const [plain, over] = ['1500 人一分钟内扫码', '同上，实例不够用']
      return [
        ...times(plain, quick),
        ...settled(plain, quick),
        ...times(over, slow),
        ...settled(over, slow),
        {
          id: 'P14',
          what: `${over}：排队时码已过期、以前会被拒绝的`,
          figure: slow.answers.filter(({ waitCounted }) => waitCounted).length,
          budget: size,
          unit: '人',
        },
        {
          id: 'P14',
          what: `${over}：转发 45 秒前截屏被拒绝的`,
          figure: slow.relayed.filter(({ refusal }) => refusal === 'codeExpired').length,
          budget: relays,
          moreIsBetter: true,
          unit: '人',
        },
      ]
    } finally {
      await organ.stop()
    }
  },
}
