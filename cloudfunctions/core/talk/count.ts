import { addDays } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { situations } from '../../../src/contract/situationWords'
import type { PairCount } from '../../../src/contract/talk'
import { pairingKinds, type CoverageRule, type PairingKind } from '../../../src/contract/talkWords'
import { situationsOn } from '../org/standing'
import type { Member } from '../org/store'
import type { Figures } from '../summary/store'
import { coverOf, type Counted, type CountedTalk, type PairCover } from './rules'

/** The talks of a year in figures; pure. */

export type Seated = Counted & Pick<Member, 'situations'>

/** Nobody can be asked to talk with whoever is out of reach or out of the party's life. */
export const isDue = (member: Pick<Seated, 'kind' | 'situations'>, day: string): boolean =>
  isPartyMember(member) && situationsOn(member, day).every(({ kind }) => situations[kind].talks.due)

/** The next day on which a situation of one of them begins or has ended; null where none does. */
export const nextTurnOf = (people: readonly Pick<Seated, 'situations'>[], today: string): string | null => {
  const days = people
    .flatMap(({ situations: all = [] }) => all.filter(({ withdrawn }) => !withdrawn))
    .flatMap(({ fromOn, toOn }) => [fromOn, ...(toOn === null ? [] : [addDays(toOn, 1)])])
  return days.filter((day) => day > today).sort()[0] ?? null
}

const nameOf = (kind: PairingKind, what: 'Covered' | 'Of' | 'FaceToFace') => `${kind}${what}`
const figuresOf = ({ kind, covered, missing, faceToFace }: PairCover): Figures => ({
  [nameOf(kind, 'Covered')]: covered.length,
  [nameOf(kind, 'Of')]: covered.length + missing.length,
  [nameOf(kind, 'FaceToFace')]: faceToFace.length,
})
export const countTalks = (
  nodeId: string,
  people: readonly Seated[],
  talks: readonly CountedTalk[],
  { today, among }: { today: string; among: CoverageRule },
): Figures => {
  const due = people.filter((member) => isDue(member, today))
  return Object.assign({}, ...coverOf(nodeId, due, talks, among).map(figuresOf)) as Figures
}
/** The figures as a page shows them. */
export const pairsOf = (figures: Figures, among: CoverageRule): PairCount[] =>
  pairingKinds.map((kind) => {
    const [covered = 0, of = 0, faceToFace = 0] = (['Covered', 'Of', 'FaceToFace'] as const).map(
      (what) => figures[nameOf(kind, what)],
    )
    const byPairs = kind === 'committeePair' && among === 'everyPair'
    return { kind, covered, of, ...(faceToFace > 0 && { faceToFace }), ...(byPairs && { byPairs: true as const }) }
  })
