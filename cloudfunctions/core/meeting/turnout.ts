import { counts } from '../../../src/contract/arrival'
import type { Meeting, RollChunk } from './store'

type Entry = Pick<RollChunk['entries'][number], 'memberId' | 'expected' | 'votingRight' | 'onCommittee'>
/** What counting needs of an attendance row. */
export interface CountedRow {
  memberId: string | null
  status: 'present' | 'late' | 'guest'
  arrivedAt: string
  voided: object | null
}
export interface Turnout {
  expected: number
  /** Everyone who came to take part, the late among them; guests are apart. */
  present: number
  late: number
  guests: number
  /** Expected people with a vote, and how many of them came. */
  votingBase: number
  votingPresent: number
  /** Expected committee members, and how many of them came. */
  committeeBase: number
  committeePresent: number
}

export const hasVote = (entry: Entry): boolean => entry.expected && entry.votingRight
export const countsOnCommittee = (entry: Entry): boolean => entry.expected && entry.onCommittee

/**
 * Counts who came, from the roll and the attendance rows; never from a counter that can drift. Someone exempt who comes is
 * present but stays outside the voting base; to vote they are added to the expected by a logged correction.
 * @param meeting as it stands now: a row of a time after its end counts for nothing
 */
export const turnout = (
  meeting: Pick<Meeting, 'closedAt'>,
  entries: readonly Entry[],
  rows: readonly CountedRow[],
): Turnout => {
  const standing = rows.filter((row) => counts(row, meeting))
  const came = standing.filter((row) => row.status !== 'guest')
  const here = new Set(came.map((row) => row.memberId))
  const voters = entries.filter(hasVote)
  const committee = entries.filter(countsOnCommittee)
  return {
    expected: entries.filter((entry) => entry.expected).length,
    present: came.length,
    late: came.filter((row) => row.status === 'late').length,
    guests: standing.length - came.length,
    votingBase: voters.length,
    votingPresent: voters.filter((entry) => here.has(entry.memberId)).length,
    committeeBase: committee.length,
    committeePresent: committee.filter((entry) => here.has(entry.memberId)).length,
  }
}
