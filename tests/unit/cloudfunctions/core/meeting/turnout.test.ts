import fc from 'fast-check'
import { situationKinds } from '../../../../../src/contract/situationWords'
import { withBases } from '../../../../../cloudfunctions/core/meeting/roll'
import type { CountedRow } from '../../../../../cloudfunctions/core/meeting/turnout'
import { turnout as counted } from '../../../../../cloudfunctions/core/meeting/turnout'
import type { RollChunk } from '../../../../../cloudfunctions/core/meeting/store'

type Entry = RollChunk['entries'][number]
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
const exempt = { expected: false, whyNotExpected: 'exempt' } as const
const row = (memberId: string | null, more: Partial<CountedRow> = {}): CountedRow => ({
  memberId,
  status: 'present',
  arrivedAt: '2026-11-22T06:25:00.000Z',
  voided: null,
  ...more,
})
const turnout = (entries: readonly Entry[], rows: readonly CountedRow[], onLeave: readonly string[] = []) =>
  counted({ closedAt: null, rule: 'exemptInBase' }, entries, rows, new Set(onLeave))

describe('turnout', () => {
  it('counts nothing of a time after the end, and everything up to its instant (T11)', () => {
    const closedAt = '2026-11-22T08:00:00.000Z'
    const late = row('b', { arrivedAt: '2026-11-22T08:00:00.001Z' })
    const roll = [entry('a'), entry('b')]
    const guest = row(null, { status: 'guest', arrivedAt: '2026-11-22T08:00:01.000Z' })
    const closed = { closedAt, rule: 'exemptInBase' } as const
    const figures = counted(closed, roll, [row('a', { arrivedAt: closedAt }), late, guest])
    expect(figures).toMatchObject({ expected: 2, present: 1, absent: 1, guests: 0, votingPresent: 1 })
    expect(turnout(roll, [late])).toMatchObject({ present: 1 })
  })

  it('counts the late among those present', () => {
    const figures = turnout([entry('a'), entry('b'), entry('c')], [row('a'), row('b', { status: 'late' })])
    expect(figures).toMatchObject({ expected: 3, present: 2, late: 1, absent: 1, votingBase: 3, votingPresent: 2 })
  })
  it('counts 预备党员 and 留党察看 as present, but neither in the base nor among those with a vote', () => {
    const roll = [entry('a'), entry('probationer', { votingRight: false }), entry('suspended', { votingRight: false })]
    const figures = turnout(roll, [row('a'), row('probationer'), row('suspended')])
    expect(figures).toMatchObject({ expected: 3, present: 3, votingBase: 1, votingPresent: 1 })
  })
  it('counts guests in neither', () => {
    const figures = turnout(
      [entry('a')],
      [row('a'), row('visitor', { status: 'guest' }), row(null, { status: 'guest' })],
    )
    expect(figures).toMatchObject({ expected: 1, present: 1, guests: 2, votingBase: 1, votingPresent: 1 })
  })
  it('counts nothing of a voided row', () => {
    const figures = turnout(
      [entry('a')],
      [row('a', { voided: { by: 'x' } }), row('g', { status: 'guest', voided: { by: 'x' } })],
    )
    expect(figures).toMatchObject({ present: 0, absent: 1, guests: 0, votingPresent: 0 })
  })
  it('0.1: of 21 with 6 exempt 15 are asked, 21 are the base; one exempt who comes is 应到, 实到 and votes', () => {
    const roll = Array.from({ length: 21 }, (_, at) => entry(`m${at}`, at < 6 ? exempt : {}))
    expect(turnout(roll, [])).toMatchObject({ expected: 15, absent: 15, exemptAbsent: 6, votingBase: 21 })
    expect(turnout(roll, [row('m0')])).toMatchObject({
      expected: 16,
      present: 1,
      absent: 15,
      exemptAbsent: 5,
      votingBase: 21,
      votingPresent: 1,
    })
  })
  it('counts the exempt of a committee in its base', () => {
    const roll = [entry('a', { onCommittee: true }), entry('b', { onCommittee: true, ...exempt }), entry('c')]
    expect(turnout(roll, [row('b'), row('c')])).toMatchObject({ committeeBase: 2, committeePresent: 1 })
  })
  it('counts as a guest whoever was taken off the roll and came, and as 实到 a guest who was put on it', () => {
    const removed = entry('gone', { expected: false, whyNotExpected: 'removed' })
    expect(turnout([entry('a'), removed], [row('a', { status: 'guest' }), row('gone')])).toMatchObject({
      expected: 1,
      present: 1,
      guests: 1,
      votingBase: 1,
    })
  })
  it('leaves the figures of a roll counted by the rule before as they were: 17 / 14 / 0 / 4', () => {
    const roll = [
      ...Array.from({ length: 17 }, (_, at) => entry(`m${at}`)),
      { ...entry('old', exempt), inVotingBase: false },
    ]
    const rows = [...Array.from({ length: 13 }, (_, at) => row(`m${at}`)), row('old')]
    expect(counted({ closedAt: null, rule: 'exemptApart' }, roll, rows)).toMatchObject({
      expected: 17,
      present: 14,
      onLeave: 0,
      absent: 4,
      votingBase: 17,
      votingPresent: 13,
    })
  })
  it('0.25: who is away for long is on leave without asking, and 实到 when they come', () => {
    const roll = [entry('a'), entry('b', { situations: ['villagePosting'] }), entry('c', { situations: ['retired'] })]
    expect(turnout(roll, [row('a')])).toMatchObject({ expected: 3, present: 1, onLeave: 1, absent: 1 })
    expect(turnout(roll, [row('b')])).toMatchObject({ expected: 3, present: 1, onLeave: 0, absent: 2 })
    expect(turnout(roll, [], ['b'])).toMatchObject({ onLeave: 1, absent: 2 })
  })
  it('0.25: who is abroad is in none of the four, keeps the vote, and is 应到, 实到 and votes when they come', () => {
    const roll = [entry('a'), entry('b', { expected: false, whyNotExpected: 'abroad', situations: ['abroad'] })]
    expect(turnout(roll, [])).toMatchObject({ expected: 1, absent: 1, exemptAbsent: 0, votingBase: 2 })
    expect(turnout(roll, [row('b')])).toMatchObject({
      expected: 2,
      present: 1,
      absent: 1,
      votingBase: 2,
      votingPresent: 1,
    })
  })
  it('is nothing for nobody', () => {
    expect(new Set(Object.values(turnout([], [])))).toEqual(new Set([0]))
  })
})

describe('0.2: over any roll', () => {
  const persons = fc.array(
    fc.record({
      whyNotExpected: fc.constantFrom(
        null,
        null,
        'exempt',
        'abroad',
        'rightsSuspended',
        'membershipSuspended',
        'removed',
      ),
      situation: fc.constantFrom(null, ...situationKinds),
      votingRight: fc.boolean(),
      onCommittee: fc.boolean(),
      onLeave: fc.boolean(),
      row: fc.option(
        fc.record({
          status: fc.constantFrom('present', 'late', 'guest'),
          voided: fc.constantFrom(null, null, { by: 's' }),
        }),
      ),
    }),
    { maxLength: 40 },
  )
  const strangers = fc.array(
    fc.record({ memberId: fc.constantFrom(null, 'x1', 'x2'), voided: fc.constantFrom(null, { by: 's' }) }),
    { maxLength: 4 },
  )

  it('应到 = 实到 + 请假 + 缺席, whoever is exempt, removed, on leave, a guest or voided', () => {
    fc.assert(
      fc.property(persons, strangers, (people, others) => {
        const roll = people.map(({ whyNotExpected, situation, votingRight, onCommittee }, at) =>
          entry(`m${at}`, {
            expected: whyNotExpected === null,
            whyNotExpected,
            votingRight,
            onCommittee,
            situations: situation ? [situation] : [],
          }),
        )
        const rows = [
          ...people.flatMap((person, at) => (person.row ? [row(`m${at}`, person.row)] : [])),
          ...others.map((other) => row(other.memberId, { ...other, status: 'guest' })),
        ]
        const leaving = people.flatMap(({ onLeave }, at) => (onLeave ? [`m${at}`] : []))
        const figures = turnout(roll, rows, leaving)
        expect(figures.present + figures.onLeave + figures.absent).toBe(figures.expected)
        expect(figures.present + figures.guests).toBe(rows.filter(({ voided }) => voided === null).length)
        expect(figures.late).toBeLessThanOrEqual(figures.present)
        expect(figures.votingPresent).toBeLessThanOrEqual(Math.min(figures.votingBase, figures.present))
        const exemptThere = roll.filter(
          ({ memberId, whyNotExpected }) =>
            (whyNotExpected === 'exempt' || whyNotExpected === 'abroad') &&
            rows.some((each) => each.memberId === memberId && each.voided === null),
        ).length
        expect(figures.expected).toBe(roll.filter(({ expected }) => expected).length + exemptThere)
      }),
    )
  })
})
