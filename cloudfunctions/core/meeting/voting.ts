import { counts as arrivalCounts } from '../../../src/contract/arrival'
import type { Input } from '../../../src/contract'
import type { Vote, VoterAtVote } from '../../../src/contract/meetingVote'
import { cite, regulations } from '../../../src/contract/regulations'
import { exclusionReasonsOf, takesOpinions, voteMatterLabels, type VoteMatter } from '../../../src/contract/voteWords'
import type { VoteRule } from '../../../src/contract/vocabulary'
import { refuse, type Problem } from '../platform/problem'
import type { AttendanceRow } from './rows'
import type { Entry } from './roll'

/** Who votes, pure: who could, who was there, whose written opinion counts and who is left out of the base. */

export type CountedVoter = VoterAtVote
type Row = Pick<AttendanceRow, 'memberId' | 'status' | 'voided' | 'method' | 'arrivedAt' | 'recordedAt'>
export type Exclusion = NonNullable<Input<'meeting.recordVote'>['exclusions']>[number]
export type Opinion = NonNullable<Input<'meeting.recordVote'>['opinions']>[number]
export type Voters = ReadonlyMap<string, CountedVoter>

/** Those a majority is taken of, with what the roll and the rows say of each. */
export const votersOf = (
  rule: VoteRule,
  entries: readonly Entry[],
  rows: readonly Row[],
  closedAt: string | null,
): Voters => {
  const here = new Map(rows.filter((row) => arrivalCounts(row, { closedAt })).map((row) => [row.memberId, row]))
  return new Map(
    entries
      .filter((entry) => (rule === 'committeeMeeting' ? entry.inCommitteeBase : entry.inVotingBase))
      .map(({ memberId, name }) => {
        const row = here.get(memberId)
        const enteredAfterwards =
          row !== undefined && (row.method === 'lateEntry' || (closedAt !== null && row.recordedAt > closedAt))
        const present = row !== undefined
        return [memberId, { memberId, name, present, enteredAfterwards, writtenOn: null, excluded: null }]
      }),
  )
}

const nameIn = (voters: Voters, entries: readonly Entry[], memberId: string): string =>
  voters.get(memberId)?.name ?? entries.find((entry) => entry.memberId === memberId)?.name ?? '这位同志'

/** Both approvals, or they stay in the base. */
const counts = ({ approvedByUpperOn, approvedByMeeting }: Exclusion): boolean =>
  approvedByUpperOn !== null && approvedByMeeting

/** Leaves out of the base whom both have agreed to leave out. */
export const withExclusions = (
  about: 'election' | VoteMatter,
  voters: Voters,
  entries: readonly Entry[],
  exclusions: readonly Exclusion[],
): Voters | Problem<'exclusionsNotHere' | 'exclusionRefused'> => {
  if (exclusions.length === 0) return voters
  const clause = cite(regulations.excludedFromBase)
  if (about !== 'election' && about !== 'admission')
    return refuse('exclusionsNotHere', { matter: voteMatterLabels[about], clause }, { field: 'exclusions' })
  const after = new Map(voters)
  for (const [at, exclusion] of exclusions.entries()) {
    const { memberId, reasonKind, approvedByUpperOn } = exclusion
    const voter = after.get(memberId)
    const why = whyNotExcluded(about, voter, reasonKind)
    if (!voter || why)
      return refuse(
        'exclusionRefused',
        { name: nameIn(voters, entries, memberId), why: why ?? '没有表决权', clause },
        { field: `exclusions.${at}` },
      )
    after.set(memberId, { ...voter, excluded: { reasonKind, approvedByUpperOn, counts: counts(exclusion) } })
  }
  return after
}
const whyNotExcluded = (
  about: 'election' | 'admission',
  voter: CountedVoter | undefined,
  reasonKind: Exclusion['reasonKind'],
): string | null => {
  if (!voter) return '不在有表决权的名单上'
  if (voter.excluded) return '写了两次'
  if (voter.present) return '已经到会'
  return exclusionReasonsOf(about).includes(reasonKind) ? null : '的原因只适用于选举'
}

/** Marks whose written opinion counts: with a vote, not there, handed in before the meeting. */
export const withOpinions = (
  matter: VoteMatter,
  voters: Voters,
  entries: readonly Entry[],
  opinions: readonly Opinion[],
  meetingDay: string,
): Voters | Problem<'opinionsNotHere' | 'opinionRefused'> => {
  if (opinions.length === 0) return voters
  const clause = cite(regulations.writtenOpinion)
  if (!takesOpinions(matter))
    return refuse('opinionsNotHere', { matter: voteMatterLabels[matter], clause }, { field: 'opinions' })
  const after = new Map(voters)
  for (const [at, { memberId, receivedOn }] of opinions.entries()) {
    const voter = after.get(memberId)
    const why = whyNoOpinion(voter, receivedOn, meetingDay)
    if (!voter || why)
      return refuse(
        'opinionRefused',
        { name: nameIn(voters, entries, memberId), why: why ?? '没有表决权', clause },
        { field: `opinions.${at}` },
      )
    after.set(memberId, { ...voter, writtenOn: receivedOn })
  }
  return after
}
const whyNoOpinion = (voter: CountedVoter | undefined, receivedOn: string, meetingDay: string): string | null => {
  if (!voter) return '没有表决权'
  if (voter.present) return '已经到会'
  if (voter.writtenOn) return '的意见写了两次'
  if (voter.excluded?.counts) return '已不计算在应到会人数之内'
  return receivedOn > meetingDay ? '的意见在会后才提出' : null
}

const inBase = ({ excluded }: CountedVoter): boolean => !excluded?.counts

interface Standing {
  base: number
  present: number
  /** Of those present, how many at least were entered afterwards. */
  enteredAfterwards: number
  excluded: number
}
/** How many there were when it was taken: those known, or the number given by whoever was there. */
export const standingOf = (voters: Voters, presentAtVote: number | undefined): Standing => {
  const all = [...voters.values()]
  const here = all.filter((voter) => inBase(voter) && voter.present)
  const onTheDay = here.filter((voter) => !voter.enteredAfterwards).length
  const present = presentAtVote ?? here.length
  return {
    base: all.filter(inBase).length,
    present,
    enteredAfterwards: Math.max(0, present - onTheDay),
    excluded: all.filter((voter) => !inBase(voter)).length,
  }
}
export const knownPresent = (voters: Voters): number => standingOf(voters, undefined).present

/** Written opinions by what they say. */
export const tally = (opinions: readonly Opinion[]): Vote['written'] => {
  const of = (choice: Opinion['choice']) => opinions.filter((opinion) => opinion.choice === choice).length
  return { inFavour: of('inFavour'), against: of('against'), abstained: of('abstained') }
}
