import { situations } from '../../../src/contract/situationWords'
import { withoutPhone } from '../../cast'
import { randomFrom } from '../random'
import type { Rostered, SampleOrgan } from '../organ'
import type { Casting } from './casting'
import type { Scene } from './scene'

/** Who comes and how, drawn once for a scene. */
export interface Turnout {
  readonly arrivals: readonly Arrival[]
  readonly onLeave: readonly Rostered[]
  readonly lateLeave: Rostered | null
  readonly undecidedLeave: Rostered | null
  /** Their leave is entered by whoever runs it. */
  readonly phoneLeave: Rostered | null
  readonly absent: readonly Rostered[]
  readonly lateEntry: Rostered | null
  readonly removed: Rostered | null
  /** Came in by mistake: their row is voided. */
  readonly voided: Rostered | null
}
export interface Arrival {
  readonly person: Rostered
  /** Minutes after the start; negative is before. */
  readonly minute: number
  readonly way: 'meetingCode' | 'ownCode' | 'offlineCode' | 'byHand' | 'onPaper'
}

const onTime = [-12, -9, -6, -3, 2]
const late = [13, 17, 21]
/** How many have come to a meeting that is still filling, beside whoever opened it. */
const firstComers = 8

/** Takes people out of a pool, first those who fit. */
const takeFrom =
  (pool: Rostered[]) =>
  (count: number, fits: (person: Rostered) => boolean): Rostered[] => {
    const taken = pool.filter(fits).slice(0, count)
    for (const person of taken) pool.splice(pool.indexOf(person), 1)
    return taken
  }

const wayOf = (organ: SampleOrgan, scene: Scene, person: Rostered, draw: number): Arrival['way'] => {
  const bound = organ.phoneOf(person) !== null
  if (scene.turnout?.offline) return bound ? 'offlineCode' : 'onPaper'
  if (!bound) return 'byHand'
  return draw % 3 === 0 ? 'ownCode' : 'meetingCode'
}

export const turnoutOf = (organ: SampleOrgan, scene: Scene, casting: Casting): Turnout => {
  const plan = scene.turnout ?? {}
  const random = randomFrom(scene.key)
  const { runner, chair, recorder, writer } = casting
  const busy = [runner, chair, recorder, writer].map((person) => person.key)
  // The cast comes, so that trying their phones shows a record; whoever is exempt, abroad or away for long does not.
  const pool = random.shuffled(
    casting.audience.filter((person) => !busy.includes(person.key) && !staysAway(person) && !isCast(person)),
  )
  const take = takeFrom(pool)
  const one = (wanted: unknown, fits: (person: Rostered) => boolean) => (wanted ? (take(1, fits)[0] ?? null) : null)
  const isBound = (person: Rostered) => organ.phoneOf(person) !== null
  const mayAsk = (person: Rostered) =>
    isBound(person) && !person.posts.some(({ post }) => post === 'branchSecretary' || post === 'deputySecretary')
  const onLeave = take(plan.leave ?? 0, mayAsk)
  const lateLeave = one(plan.lateLeave, mayAsk)
  const undecidedLeave = one(plan.undecidedLeave, mayAsk)
  const absent = take(plan.absent ?? 0, (person) => !isBound(person))
  const lateEntry = one(plan.lateEntry, () => true)
  const removed = one(plan.removed, (person) => !isBound(person) && person.posts.length === 0)
  const voided = one(plan.voided, isBound)
  const lateComers = take(plan.late ?? 0, () => true)
  const elder = casting.audience.find(({ key }) => key === withoutPhone.key) ?? null
  const phoneLeave = plan.phoneLeave ? elder : null
  // Whoever opens the meeting has come with that.
  const punctual = casting.audience
    .filter((person) => !staysAway(person) && (busy.includes(person.key) || isCast(person)))
    .filter((person) => person.key !== runner.key && person !== phoneLeave)
  const arrive = (person: Rostered, minutes: readonly number[]): Arrival => ({
    person,
    minute: minutes[random.whole(minutes.length)] as number,
    way: wayOf(organ, scene, person, random.whole(12)),
  })
  // Not asked to, and come all the same: they vote like everybody.
  const willing = casting.audience
    .filter(({ situation }) => situation?.kind === 'exempt')
    .slice(0, plan.exemptCome ?? 0)
  const arrivals = [
    ...[...punctual, ...willing, ...pool, ...(voided ? [voided] : [])].map((person) => arrive(person, onTime)),
    ...lateComers.map((person) => arrive(person, late)),
  ]
  return {
    onLeave,
    lateLeave,
    undecidedLeave,
    phoneLeave,
    absent,
    lateEntry,
    removed,
    voided,
    arrivals: scene.day === 'underWay' ? arrivals.slice(0, firstComers) : arrivals,
  }
}

const staysAway = ({ situation }: Rostered): boolean =>
  situation !== null && situations[situation.kind].asked !== 'asked'
/** Keys of places are `<branch>:<place>`; the cast goes by openid. */
const isCast = (person: Rostered): boolean => !person.key.includes(':')
