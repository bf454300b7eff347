import { secondsOff, stepAt } from '../src/contract/codes'
import { failureOf } from '../src/platform/errors'
import { pauseBefore } from '../src/platform/retries'
import type { Bench } from './figures'
import { randomFrom } from './torture/random'

/** 300,000 people scan within ten minutes; the platform runs 500 calls a second and refuses the others at once. */
const people = 300_000
const withinMs = 10 * 60_000
const perSecond = 500
const refusal = failureOf(new Error('exceed concurrent request limit')).reason
/** What somebody needs to point the phone at the screen once more. */
const scanAgainMs = 2_000
const seed = 20_261_130

interface Scan {
  /** When it knocks. */
  at: number
  /** When its code was read. */
  readAt: number
  /** Refused tries of this very call, and all of this person's. */
  tried: number
  tries: number
}

interface Outcome {
  accepted: number
  lastAt: number
  tries: number
  /** The most calls that were run in any second. */
  most: number
}

/** The phone's own rule for a refused call; a code that was stale when it was run is read again. */
const nextKnock = (scan: Scan, wasStale: boolean, random: () => number): Scan => {
  const wait = wasStale ? undefined : pauseBefore(refusal, scan.tried, random)
  if (wait !== undefined) return { ...scan, at: scan.at + wait }
  const at = scan.at + scanAgainMs
  return { at, readAt: at, tried: 0, tries: scan.tries }
}

/** Second by second, as the gate counts them. */
function throughGate(): Outcome {
  const drawn = randomFrom(`gate ${seed}`)
  const random = () => drawn.whole(1_000_000) / 1_000_000
  const knocking = new Map<number, Scan[]>()
  const knock = (scan: Scan, earliest = 0) => {
    const second = Math.max(earliest, Math.floor(scan.at / 1000))
    const others = knocking.get(second)
    if (others) others.push(scan)
    else knocking.set(second, [scan])
  }
  for (let person = 0; person < people; person += 1) {
    const at = random() * withinMs
    knock({ at, readAt: at, tried: 0, tries: 0 })
  }
  const outcome: Outcome = { accepted: 0, lastAt: 0, tries: 0, most: 0 }
  for (let second = 0; outcome.accepted < people; second += 1) {
    const here = (knocking.get(second) ?? []).sort((one, other) => one.at - other.at)
    knocking.delete(second)
    for (const [place, scan] of here.entries()) {
      const tried = { ...scan, tried: scan.tried + 1, tries: scan.tries + 1 }
      const isRun = place < perSecond
      const isStale = secondsOff(stepAt(scan.readAt), scan.at) !== 0
      if (isRun && !isStale) {
        outcome.accepted += 1
        outcome.tries += tried.tries
        outcome.lastAt = Math.max(outcome.lastAt, scan.at)
      } else knock(nextKnock(tried, isRun && isStale, random), second + 1)
    }
    outcome.most = Math.max(outcome.most, Math.min(here.length, perSecond))
  }
  return outcome
}

export const gate: Bench = {
  ids: ['P14'],
  run: async () => {
    const { accepted, lastAt, tries, most } = throughGate()
    const common = { id: 'P14', simulated: true, seed } as const
    return [
      {
        ...common,
        what: '30 万人十分钟内扫码，闸门每秒 500：办成',
        figure: accepted,
        budget: people,
        moreIsBetter: true,
        unit: '人',
      },
      { ...common, what: '最后一人办成', figure: lastAt / 60_000, budget: 11, unit: '分钟' },
      { ...common, what: '每人试的次数', figure: tries / people, budget: 1.5, unit: '次' },
      { ...common, what: '一秒内放行的调用（最多）', figure: most, budget: perSecond, unit: '次' },
    ]
  },
}
