import { addDays } from '../../../src/contract/days'
import type { CoverageRule, PairingKind, TalkKind } from '../../../src/contract/talkWords'
import { isMust, pairingKinds, talkKindLabels, talkStateLabels } from '../../../src/contract/talkWords'
import { committeePosts } from '../../../src/contract/vocabulary'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { refuse, type Problem } from '../platform/problem'
import type { TalkDoc } from './store'

/** Pure rules of 谈心谈话. */

type Seat = Pick<Member, 'kind' | 'posts'>
const committeePost = new Set<string>(committeePosts)
export const onCommitteeOf = ({ posts }: Pick<Seat, 'posts'>, branchId: string): boolean =>
  posts.some((held) => held.confirmed && held.nodeId === branchId && committeePost.has(held.post))

/** What a talk of two people of one branch is, by the posts they hold there. */
export const pairingOf = (one: Pick<Seat, 'posts'>, other: Pick<Seat, 'posts'>, branchId: string): PairingKind => {
  const seats = [one, other].filter((each) => onCommitteeOf(each, branchId)).length
  return seats === 2 ? 'committeePair' : seats === 1 ? 'committeeWithMember' : 'memberPair'
}
/** The kinds a host may choose from. */
export const kindsFor = (pairing: PairingKind | null, organTalk: boolean): TalkKind[] => [
  ...(pairing ? [pairing] : []),
  ...(organTalk ? (['organTalk', 'reminderTalk'] as const) : []),
]
export const kindsInWords = (kinds: readonly TalkKind[]): string =>
  kinds.map((kind) => `“${talkKindLabels[kind]}”`).join('或')

const longestBack = 366
const longestAhead = 366
export const plannedDayProblem = (day: string, today: string): Problem<'badInput'> | null =>
  day < addDays(today, -longestBack) || day > addDays(today, longestAhead)
    ? refuse('badInput', { field: '计划日期', why: '只能安排前后一年以内的日子' }, { field: 'plannedOn' })
    : null
export const heldDayProblem = (day: string, today: string): Problem<'badInput'> | null => {
  const why =
    day > today ? '还没到这一天，谈过以后再记录' : day < addDays(today, -longestBack) ? '只能补记一年以内的谈话' : null
  return why ? refuse('badInput', { field: '谈话日期', why }, { field: 'heldOn' }) : null
}

type Stage = Pick<
  TalkDoc,
  | 'state'
  | 'occasion'
  | 'host'
  | 'counterpart'
  | 'arrangedOn'
  | 'plannedOn'
  | 'heldOn'
  | 'sentence'
  | 'two'
  | 'faceToFace'
  | 'branchId'
  | 'left'
>
/** Whoever may witness in a branch finds what waits for that under this. */
export const witnessKey = (branchId: string): string => `witness:${branchId}`
/** Confirmed face to face, and nobody has marked it seen. */
export const isUnseen = ({ state, faceToFace }: Pick<TalkDoc, 'state' | 'faceToFace'>): boolean =>
  state === 'recorded' && Boolean(faceToFace)
/** By the one who confirms in the app, and should they have no account by whoever may witness. */
const confirmers = ({ counterpart, branchId, ...talk }: Stage): string[] =>
  talk.state !== 'recorded' ? [] : [counterpart.memberId, ...(isUnseen(talk) ? [witnessKey(branchId)] : [])]
/** It will not be held: one of the two has left the organ. Whoever held it before may still record it, and is not asked to. */
export const willNotBe = ({ state, left }: Pick<TalkDoc, 'state' | 'left'>): boolean =>
  state === 'planned' && left.length > 0

/** Who has something to do and since when; a 必谈 asks from the day it is arranged. */
const waitingOf = (talk: Stage): Pick<TalkDoc, 'waiting' | 'waitingOn'> => {
  const { state, host, counterpart, sentence } = talk
  if (state === 'cancelled' || willNotBe(talk)) return { waiting: [], waitingOn: '' }
  if (state === 'planned') {
    return {
      waiting: [host.memberId, counterpart.memberId],
      waitingOn: isMust(talk.occasion) ? talk.arrangedOn : talk.plannedOn,
    }
  }
  const others = sentence ? talk.two.filter((memberId) => memberId !== sentence.by) : []
  const waiting = [...new Set([...confirmers(talk), ...others])]
  return { waiting, waitingOn: waiting.length > 0 ? (talk.heldOn ?? talk.plannedOn) : '' }
}
/** What follows from the rest and is kept for the queries. */
export const derived = (talk: Stage): Pick<TalkDoc, 'waiting' | 'waitingOn' | 'sortOn' | 'heldYear'> => ({
  ...waitingOf(talk),
  sortOn: talk.heldOn ?? talk.plannedOn,
  heldYear: talk.heldOn ? Number(talk.heldOn.slice(0, 4)) : 0,
})

/** What waits for one person. */
export const waitingFor = (
  talk: Pick<TalkDoc, 'state' | 'host' | 'counterpart' | 'sentence' | 'two' | 'left'>,
  memberId: string,
): 'record' | 'confirm' | 'sentence' | null => {
  if (!talk.two.includes(memberId) || willNotBe(talk)) return null
  if (talk.state === 'planned') return talk.host.memberId === memberId ? 'record' : null
  if (talk.state === 'recorded' && talk.counterpart.memberId === memberId) return 'confirm'
  return talk.sentence && talk.sentence.by !== memberId ? 'sentence' : null
}

export const stateProblem = (
  talk: Pick<TalkDoc, 'state'>,
  allowed: readonly TalkDoc['state'][],
  what: string,
): Problem<'talkStateWrong'> | null =>
  allowed.includes(talk.state) ? null : refuse('talkStateWrong', { state: talkStateLabels[talk.state], what })

/** An account bound by invitation reads no words until WeChat has vouched for its number. */
export const phoneProblem = ({ phoneVerified }: Pick<Actor, 'phoneVerified'>): Problem<'talkPhoneUnverified'> | null =>
  phoneVerified ? null : refuse('talkPhoneUnverified')

/** Someone who counts in a branch's coverage. */
export interface Counted extends Seat {
  _id: string
  branchId: string
}
export type CountedTalk = Pick<TalkDoc, 'branchId' | 'kind' | 'two' | 'faceToFace'>
export interface PairCover {
  kind: PairingKind
  covered: string[]
  /** Of the covered, whose talks were all confirmed face to face. */
  faceToFace: string[]
  missing: string[]
  /** Instead of people the pairs of them are counted, each by its `pairKey`. */
  byPairs?: true
}
/** Two people, whoever is named first. */
export const pairKey = (two: readonly string[]): string => [...two].sort().join(':')
const everyTwo = (ids: readonly string[]): string[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => pairKey([one, other])))
/**
 * Who of a branch has had a talk of each pairing in the year. Committee members owe one among themselves (or each two of them
 * one, where the organ says so), everyone else one
 * with the committee and one with another member; a pairing that needs a second person asks nobody of a branch of one.
 */
export const coverOf = (
  branchId: string,
  people: readonly Counted[],
  talks: readonly CountedTalk[],
  among: CoverageRule = 'eachOnce',
): PairCover[] => {
  const [committee, others] = [
    people.filter((each) => onCommitteeOf(each, branchId)),
    people.filter((each) => !onCommitteeOf(each, branchId)),
  ]
  const owing: Record<PairingKind, readonly Counted[]> = {
    committeePair: committee.length > 1 ? committee : [],
    committeeWithMember: committee.length > 0 ? others : [],
    memberPair: others.length > 1 ? others : [],
  }
  return pairingKinds.map((kind) => {
    const held = talks.filter((talk) => talk.branchId === branchId && talk.kind === kind)
    const byPairs = kind === 'committeePair' && among === 'everyPair'
    const doneBy = (some: readonly CountedTalk[]) =>
      new Set(byPairs ? some.map(({ two }) => pairKey(two)) : some.flatMap(({ two }) => two))
    const [talked, inApp] = [doneBy(held), doneBy(held.filter(({ faceToFace }) => !faceToFace))]
    const people = owing[kind].map(({ _id }) => _id)
    const ids = byPairs ? everyTwo(people) : people
    const covered = ids.filter((each) => talked.has(each))
    return {
      kind,
      covered,
      faceToFace: covered.filter((each) => !inApp.has(each)),
      missing: ids.filter((each) => !talked.has(each)),
      ...(byPairs && { byPairs: true as const }),
    }
  })
}
