import { isPartyMember } from '../../../src/contract/person'
import { situations, type SituationKind } from '../../../src/contract/situationWords'
import type { NotExpectedReason, NoVoteReason } from '../../../src/contract/vocabulary'
import { committeePosts, noVoteReasons, notExpectedReasons } from '../../../src/contract/vocabulary'
import type { Standing } from '../org/standing'
import type { Meeting, RollChunk } from './store'
import { countsOnceHere } from './turnout'

/** The expected roll, pure: who is on it, why someone is not counted, and how it is cut into documents. */

export type Entry = RollChunk['entries'][number]

const committeePost = new Set<string>(committeePosts)
export const sitsOnCommittee = ({ posts }: Pick<Standing, 'posts'>, hostIds: readonly string[]): boolean =>
  posts.some((held) => held.confirmed && committeePost.has(held.post) && hostIds.includes(held.nodeId))

const rankOf = ({ posts }: Pick<Standing, 'posts'>, hostIds: readonly string[]): number | null => {
  const ranks = posts
    .filter((held) => held.confirmed && hostIds.includes(held.nodeId))
    .map(({ post }) => (committeePosts as readonly string[]).indexOf(post))
    .filter((rank) => rank >= 0)
  return ranks.length > 0 ? Math.min(...ranks) : null
}

const kindsOf = (standing: Pick<Standing, 'situations'>): SituationKind[] => [
  ...new Set(standing.situations.map(({ kind }) => kind)),
]
/** Of several reasons the last of their list, which runs from the mildest to the gravest. */
const gravest = <Reason extends string>(reasons: readonly Reason[], kinds: readonly SituationKind[]): Reason | null =>
  reasons.filter((reason) => (kinds as readonly string[]).includes(reason)).at(-1) ?? null

/** Why a member has no vote, as they stood; null when they have one. An exemption takes none away. */
export const whyNoVote = (standing: Pick<Standing, 'kind' | 'situations'>): NoVoteReason | null => {
  if (!isPartyMember(standing)) return 'notMember'
  const taking = kindsOf(standing).filter((kind) => !situations[kind].vote)
  return gravest(noVoteReasons, taking) ?? (standing.kind === 'probationaryMember' ? 'probationary' : null)
}
/** Why a member is not asked to come; 留党察看 asks them all the same. */
const whyNotExpected = (standing: Pick<Standing, 'situations'>): NotExpectedReason | null => {
  const spared = kindsOf(standing).filter((kind) => ['ifPresent', 'notAsked'].includes(situations[kind].asked))
  return gravest(notExpectedReasons, spared)
}

/** The entry with what it counts in: an exempt member in every base, somebody who does not belong on the roll in none. */
export const withBases = (entry: Omit<Entry, 'inVotingBase' | 'inCommitteeBase'>): Entry => {
  const belongs = countsOnceHere(entry)
  return { ...entry, inVotingBase: belongs && entry.votingRight, inCommitteeBase: belongs && entry.onCommittee }
}

/** @param standing as the member stood on the Beijing day of the meeting. */
export const entryOf = (standing: Standing, hostIds: readonly string[]): Entry => {
  const notAsked = whyNotExpected(standing)
  const noVote = whyNoVote(standing)
  const rank = rankOf(standing, hostIds)
  return withBases({
    memberId: standing._id,
    name: standing.name,
    branchId: standing.branchId,
    branchName: standing.branchName,
    expected: notAsked === null,
    whyNotExpected: notAsked,
    votingRight: noVote === null,
    whyNoVote: noVote,
    situations: kindsOf(standing),
    presumed: standing.presumed,
    onCommittee: rank !== null,
    ...(rank !== null && { rank }),
  })
}

/** One entry a person, however many of the hosts they belong to. */
export const entriesOf = (standings: readonly Standing[], hostIds: readonly string[]): Entry[] => [
  ...new Map(standings.map((standing) => [standing._id, entryOf(standing, hostIds)])).values(),
]

const last = committeePosts.length
const placeByPost = ({ rank, onCommittee }: Pick<Entry, 'rank' | 'onCommittee'>): number =>
  rank ?? (onCommittee ? last - 1 : last)
/** The numbers of the paper roll: by post, then in the order of names, in which `entries` come. Whoever is taken off keeps theirs. */
export const serialsOf = (entries: readonly Entry[]): ReadonlyMap<string, number> =>
  new Map(
    [...entries].sort((a, b) => placeByPost(a) - placeByPost(b)).map(({ memberId }, at) => [memberId, at + 1] as const),
  )

type Figures = Pick<NonNullable<Meeting['roll']>, 'expected' | 'exempt' | 'votingBase' | 'committeeBase' | 'presumed'>
export const figuresOf = (entries: readonly Entry[]): Figures => ({
  expected: entries.filter((entry) => entry.expected).length,
  exempt: entries.filter((entry) => entry.whyNotExpected === 'exempt').length,
  votingBase: entries.filter((entry) => entry.inVotingBase).length,
  committeeBase: entries.filter((entry) => entry.inCommitteeBase).length,
  presumed: entries.filter((entry) => entry.presumed).length,
})

/** FNV-1a, 32 bits: spreads ids evenly and gives the same number everywhere. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
/** The number of the chunk a person's entry lies in. */
export const rollChunk = (memberId: string, chunks: number): number => fnv1a(memberId) % chunks
export const rollChunkId = (meetingId: string, chunk: number): string => `${meetingId}:${chunk}`

const maxInChunk = 200
/**
 * Cuts a roll into as few documents as keep each at 200 entries or fewer (about 40 kB, far below the 1 MB a document may
 * have). A person's chunk follows from their id, so that one check-in reads one document.
 */
export const chunksOf = (meetingId: string, entries: readonly Entry[]): RollChunk[] => {
  for (let chunks = Math.max(1, Math.ceil(entries.length / maxInChunk)); ; chunks += 1) {
    const cut: RollChunk[] = Array.from({ length: chunks }, (_, at) => ({
      _id: rollChunkId(meetingId, at),
      meetingId,
      entries: [],
    }))
    for (const entry of entries) cut[rollChunk(entry.memberId, chunks)]!.entries.push(entry)
    if (cut.every((chunk) => chunk.entries.length <= maxInChunk)) return cut
  }
}
