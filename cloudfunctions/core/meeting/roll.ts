import type { NotExpectedReason, NoVoteReason, SuspensionKind } from '../../../src/contract/vocabulary'
import { committeePosts } from '../../../src/contract/vocabulary'
import type { Member } from '../org/store'
import type { Meeting, RollChunk } from './store'
import { countsOnceHere } from './turnout'

/** The expected roll, pure: who is on it, why someone is not counted, and how it is cut into documents. */

export type Entry = RollChunk['entries'][number]
/** What freezing needs of a member; nothing else is read. */
export type RollMember = Pick<
  Member,
  '_id' | 'name' | 'kind' | 'branchId' | 'branchName' | 'exemption' | 'votingSuspension' | 'posts'
>
export const rollMemberFields = ['name', 'kind', 'branchId', 'branchName', 'exemption', 'votingSuspension', 'posts']

const inForce = (period: { fromOn: string; toOn?: string | null } | null, day: string): boolean =>
  period !== null && period.fromOn <= day && day <= (period.toOn ?? day)

const committeePost = new Set<string>(committeePosts)
export const sitsOnCommittee = (member: Pick<Member, 'posts'>, hostIds: readonly string[]): boolean =>
  member.posts.some((held) => held.confirmed && committeePost.has(held.post) && hostIds.includes(held.nodeId))

type Suspended = Pick<Member, 'votingSuspension'>
/** Why a member has no vote for a time; one stored before there were several kinds is 留党察看, the only one there was. */
const suspensionOn = ({ votingSuspension }: Suspended, day: string): SuspensionKind | null =>
  votingSuspension && inForce(votingSuspension, day) ? (votingSuspension.kind ?? 'disciplinaryProbation') : null

/** Why a member has no vote on a day by the roster; null when they have one. An exemption takes none away. */
export const whyNoVote = (member: Pick<Member, 'kind'> & Suspended, day: string): NoVoteReason | null => {
  if (member.kind === 'activist' || member.kind === 'developmentCandidate') return 'notMember'
  return suspensionOn(member, day) ?? (member.kind === 'probationaryMember' ? 'probationary' : null)
}
/** Why a member is not asked to come; 留党察看 asks them all the same. */
const whyNotExpected = (member: Pick<Member, 'exemption'> & Suspended, day: string): NotExpectedReason | null => {
  const suspension = suspensionOn(member, day)
  if (suspension && suspension !== 'disciplinaryProbation') return suspension
  return member.exemption && inForce(member.exemption, day) ? 'exempt' : null
}

/** The entry with what it counts in: an exempt member in every base, somebody who does not belong on the roll in none. */
export const withBases = (entry: Omit<Entry, 'inVotingBase' | 'inCommitteeBase'>): Entry => {
  const belongs = countsOnceHere(entry)
  return { ...entry, inVotingBase: belongs && entry.votingRight, inCommitteeBase: belongs && entry.onCommittee }
}

/** @param day the Beijing day of the meeting: exemptions and suspensions count as they stand that day. */
export const entryOf = (member: RollMember, hostIds: readonly string[], day: string): Entry => {
  const notAsked = whyNotExpected(member, day)
  const noVote = whyNoVote(member, day)
  return withBases({
    memberId: member._id,
    name: member.name,
    branchId: member.branchId,
    branchName: member.branchName,
    expected: notAsked === null,
    whyNotExpected: notAsked,
    votingRight: noVote === null,
    whyNoVote: noVote,
    onCommittee: sitsOnCommittee(member, hostIds),
  })
}

/** One entry a person, however many of the hosts they belong to. */
export const entriesOf = (members: readonly RollMember[], hostIds: readonly string[], day: string): Entry[] => [
  ...new Map(members.map((member) => [member._id, entryOf(member, hostIds, day)])).values(),
]

type Figures = Pick<NonNullable<Meeting['roll']>, 'expected' | 'exempt' | 'votingBase' | 'committeeBase'>
export const figuresOf = (entries: readonly Entry[]): Figures => ({
  expected: entries.filter((entry) => entry.expected).length,
  exempt: entries.filter((entry) => entry.whyNotExpected === 'exempt').length,
  votingBase: entries.filter((entry) => entry.inVotingBase).length,
  committeeBase: entries.filter((entry) => entry.inCommitteeBase).length,
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
