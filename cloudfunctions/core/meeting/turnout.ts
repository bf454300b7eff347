import { counts } from '../../../src/contract/arrival'
import type { RollTotals } from '../../../src/contract/attendance'
import { situations } from '../../../src/contract/situationWords'
import { countsIfPresent, type RollRule } from '../../../src/contract/vocabulary'
import type { Meeting, RollChunk } from './store'

type Entry = Pick<
  RollChunk['entries'][number],
  'memberId' | 'expected' | 'whyNotExpected' | 'inVotingBase' | 'inCommitteeBase' | 'situations'
>
/** What counting needs of an attendance row. */
export interface CountedRow {
  memberId: string | null
  status: 'present' | 'late' | 'guest'
  arrivedAt: string
  voided: object | null
}
export interface Turnout extends RollTotals {
  /** 应到会有表决权, and how many of them came. */
  votingBase: number
  votingPresent: number
  /** Committee members, and how many of them came. */
  committeeBase: number
  committeePresent: number
}

/** Whose row makes a person 应到 and 实到: those asked to come, and those who need not have; nobody else of the roll. */
export const countsOnceHere = ({ expected, whyNotExpected }: Pick<Entry, 'expected' | 'whyNotExpected'>): boolean =>
  expected || countsIfPresent(whyNotExpected)

/** Who is away for long is on leave without asking for it, and counts as they come when they come. */
export const awayForLong = ({ situations: kinds = [] }: Pick<Entry, 'situations'>): boolean =>
  kinds.some((kind) => situations[kind].asked === 'onLeave')

interface Came {
  readonly row: CountedRow
  /** Counts in 实到; a guest otherwise. */
  readonly takesPart: boolean
}
/** What of a meeting its counting follows. */
export interface Counting {
  /** As it stands now: a row of a time after the end counts for nothing. */
  closedAt: string | null
  rule: RollRule
}
export const ruleOf = ({ roll }: Pick<Meeting, 'roll'>): RollRule => roll?.rule ?? 'exemptInBase'

const cameOf = ({ closedAt, rule }: Counting, entries: readonly Entry[], rows: readonly CountedRow[]): Came[] => {
  const counting = new Set(entries.filter(countsOnceHere).map((entry) => entry.memberId))
  return rows
    .filter((row) => counts(row, { closedAt }))
    .map((row) => ({
      row,
      takesPart: rule === 'exemptApart' ? row.status !== 'guest' : row.memberId !== null && counting.has(row.memberId),
    }))
}

/**
 * Counts who came, from the roll and the attendance rows; never from a counter that can drift. A roll counted by the rule
 * before (`exemptApart`) keeps the figures it had: 实到 of it may hold people whom its 应到 does not.
 */
export const turnout = (
  counting: Counting,
  entries: readonly Entry[],
  rows: readonly CountedRow[],
  onLeave: ReadonlySet<string> = new Set(),
): Turnout => {
  const came = cameOf(counting, entries, rows)
  const taking = came.filter(({ takesPart }) => takesPart)
  const here = new Set(taking.map(({ row }) => row.memberId))
  const isHere = ({ memberId }: Entry) => here.has(memberId)
  const asked = entries.filter((entry) => entry.expected)
  const away = asked.filter((entry) => !isHere(entry))
  const exempt = entries.filter((entry) => entry.whyNotExpected === 'exempt')
  const exemptHere = exempt.filter(isHere).length
  const uncalledHere = entries.filter((entry) => !entry.expected && countsOnceHere(entry) && isHere(entry)).length
  const voters = entries.filter((entry) => entry.inVotingBase)
  const committee = entries.filter((entry) => entry.inCommitteeBase)
  const leaving = away.filter((entry) => onLeave.has(entry.memberId) || awayForLong(entry)).length
  return {
    expected: asked.length + (counting.rule === 'exemptApart' ? 0 : uncalledHere),
    present: taking.length,
    late: taking.filter(({ row }) => row.status === 'late').length,
    onLeave: leaving,
    absent: away.length - leaving,
    guests: came.length - taking.length,
    exemptAbsent: exempt.length - exemptHere,
    votingBase: voters.length,
    votingPresent: voters.filter(isHere).length,
    committeeBase: committee.length,
    committeePresent: committee.filter(isHere).length,
  }
}
