import { withBases } from '../../../../../cloudfunctions/core/meeting/roll'
import type { AttendanceRow } from '../../../../../cloudfunctions/core/meeting/rows'
import type { RollChunk } from '../../../../../cloudfunctions/core/meeting/store'
import {
  knownPresent,
  standingOf,
  votersOf,
  withExclusions,
  withOpinions,
  type Exclusion,
} from '../../../../../cloudfunctions/core/meeting/voting'
import { Problem } from '../../../../../cloudfunctions/core/platform/problem'

type Entry = RollChunk['entries'][number]
type Row = Pick<AttendanceRow, 'memberId' | 'status' | 'voided' | 'method' | 'arrivedAt' | 'recordedAt'>
const day = '2026-11-22'
const closedAt = '2026-11-22T08:00:00.000Z'
const entry = (memberId: string, more: Partial<Entry> = {}): Entry =>
  withBases({
    memberId,
    name: memberId,
    branchId: 'b',
    branchName: '第三党支部',
    expected: true,
    whyNotExpected: null,
    votingRight: true,
    whyNoVote: null,
    onCommittee: false,
    ...more,
  })
const row = (memberId: string, more: Partial<Row> = {}): Row => ({
  memberId,
  status: 'present',
  voided: null,
  method: 'memberScan',
  arrivedAt: '2026-11-22T06:30:00.000Z',
  recordedAt: '2026-11-22T06:30:00.000Z',
  ...more,
})
const people = (count: number) => Array.from({ length: count }, (_, at) => entry(`m${at}`))
const came = (count: number, more: Partial<Row> = {}) => Array.from({ length: count }, (_, at) => row(`m${at}`, more))
const voters = (entries: readonly Entry[], rows: readonly Row[]) => votersOf('generalMeeting', entries, rows, closedAt)
const exclusion = (memberId: string, more: Partial<Exclusion> = {}): Exclusion => ({
  memberId,
  reasonKind: 'bedridden',
  approvedByUpperOn: '2026-11-01',
  approvedByMeeting: true,
  ...more,
})
const opinion = (memberId: string, receivedOn = '2026-11-20') => ({ memberId, receivedOn, choice: 'inFavour' as const })
const made = <Value>(value: Value | Problem): Value => {
  if (value instanceof Problem) throw new Error(value.answer().message)
  return value
}
const why = (value: unknown): string => (value instanceof Problem ? value.answer().message : 'no refusal')

describe('who votes', () => {
  it('0.1: is everyone in the base, the exempt among them', () => {
    const exempt = entry('old', { expected: false, whyNotExpected: 'exempt' })
    const all = voters([...people(2), exempt, entry('p', { votingRight: false })], [row('old')])
    expect([...all.keys()]).toEqual(['m0', 'm1', 'old'])
    expect(standingOf(all, undefined)).toMatchObject({ base: 3, present: 1 })
  })
  it('0.31: tells those entered afterwards from those who were there', () => {
    const rows = [...came(3), ...[3, 4, 5].map((at) => row(`m${at}`, { method: 'lateEntry', recordedAt: closedAt }))]
    const all = voters(people(14), rows)
    expect(standingOf(all, undefined)).toEqual({ base: 14, present: 6, enteredAfterwards: 3, excluded: 0 })
    expect(standingOf(all, 3)).toMatchObject({ present: 3, enteredAfterwards: 0 })
    const byHandLater = voters(people(14), came(2, { method: 'manualConfirm', recordedAt: '2026-11-22T08:00:01.000Z' }))
    expect(standingOf(byHandLater, undefined)).toMatchObject({ present: 2, enteredAfterwards: 2 })
  })
})

describe('0.4: leaving out of the base', () => {
  const entries = people(11)
  const all = voters(entries, came(8))
  it('takes both approvals: 11 with two out by both are 9', () => {
    const after = made(withExclusions('election', all, entries, [exclusion('m9'), exclusion('m10')]))
    expect(standingOf(after, undefined)).toMatchObject({ base: 9, excluded: 2, present: 8 })
  })
  it.each([{ approvedByUpperOn: null }, { approvedByMeeting: false }])('leaves them in by one alone: %p', (more) => {
    const after = made(withExclusions('election', all, entries, [exclusion('m9', more), exclusion('m10', more)]))
    expect(standingOf(after, undefined)).toMatchObject({ base: 11, excluded: 0 })
  })
  it('is for elections and admissions alone', () => {
    expect(why(withExclusions('confirmation', all, entries, [exclusion('m9')]))).toContain('只有接收预备党员和选举可以')
    expect(made(withExclusions('admission', all, entries, [exclusion('m9')])).get('m9')?.excluded?.counts).toBe(true)
  })
  it('refuses who came, who has no vote, who is named twice and what is for elections alone', () => {
    const refused = (list: Exclusion[], about: 'election' | 'admission' = 'election') =>
      why(withExclusions(about, all, entries, list))
    expect(refused([exclusion('m0')])).toContain('m0已经到会')
    expect(refused([exclusion('stranger')])).toContain('这位同志不在有表决权的名单上')
    expect(refused([exclusion('m9'), exclusion('m9')])).toContain('m9写了两次')
    expect(refused([exclusion('m9', { reasonKind: 'returnedHome' })], 'admission')).toContain('只适用于选举')
  })
})

describe('0.3: written opinions', () => {
  const probationer = entry('p', { votingRight: false, whyNoVote: 'probationary' })
  const entries = [...people(15), probationer]
  const all = voters(entries, came(8))
  const refused = (list: ReturnType<typeof opinion>[], from = all) =>
    why(withOpinions('admission', from, entries, list, day))

  it('come from absent members with a vote, handed in before the meeting', () => {
    const after = made(withOpinions('admission', all, entries, [opinion('m8'), opinion('m9', day)], day))
    expect(after.get('m8')).toMatchObject({ present: false, writtenOn: '2026-11-20' })
    expect(standingOf(after, undefined)).toMatchObject({ base: 15, present: 8 })
    expect(knownPresent(after)).toBe(8)
  })
  it('are refused, with the clause, of someone present, of a 预备党员, twice, too late or of someone left out', () => {
    expect(refused([opinion('m0')])).toBe(
      'm0已经到会，书面意见不能计入：须是因故不能到会的有表决权的正式党员，在会前提出（《中国共产党发展党员工作细则》，待核）。',
    )
    expect(refused([opinion('p')])).toContain('p没有表决权')
    expect(refused([opinion('m8'), opinion('m8')])).toContain('m8的意见写了两次')
    expect(refused([opinion('m8', '2026-11-23')])).toContain('m8的意见在会后才提出')
    const without = made(withExclusions('admission', all, entries, [exclusion('m9')]))
    expect(refused([opinion('m9')], without)).toContain('m9已不计算在应到会人数之内')
  })
  it.each(['discipline', 'other'] as const)('do not count for %s', (matter) => {
    expect(why(withOpinions(matter, all, entries, [opinion('m8')], day))).toContain('只有接收预备党员、预备党员转正')
  })
})
