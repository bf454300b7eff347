import fc from 'fast-check'
import type { HourTable } from '../../../../../src/contract/studyHours'
import { hoursFor, longestMinutes, tableError } from '../../../../../src/contract/studyHours'
import { tableChanges, tableForm, tableInput } from '../../../../../src/features/study/presentTable'

const table = (more: Partial<HourTable> = {}): HourTable => ({
  version: 3,
  effectiveFrom: '2026-01-01',
  lateCounts: true,
  secretaryHours: null,
  fullTimeHours: 8,
  professionalShare: 50,
  rows: [
    { kind: 'studySession', fromMinutes: 45, toMinutes: 89, hours: 1 },
    { kind: 'studySession', fromMinutes: 90, toMinutes: longestMinutes, hours: 2 },
  ],
  ...more,
})

describe('the table as a form', () => {
  it('comes back as it was', () => {
    const input = tableInput(tableForm(table({ secretaryHours: 56 }), '2026-11-22'))
    expect(input).toEqual({
      effectiveFrom: '2026-11-22',
      lateCounts: true,
      secretaryHours: 56,
      fullTimeHours: 8,
      professionalShare: 50,
      rows: table().rows,
    })
  })

  it('leaves no hole and no overlap whatever steps are typed, in whatever order', () => {
    const step = fc.record({
      from: fc.integer({ min: 0, max: longestMinutes }).map(String),
      hours: fc.constantFrom('0', '1', '2.5'),
    })
    const steps = fc.uniqueArray(step, { minLength: 1, maxLength: 6, selector: ({ from }) => from })
    fc.assert(
      fc.property(steps, (typed) => {
        const kinds = [{ kind: 'studySession' as const, steps: typed }]
        const input = tableInput({ ...tableForm(table(), '2026-11-22'), kinds })
        if (typeof input === 'string') throw new Error(input)
        const { rows } = input
        expect(tableError(rows)).toBeNull()
        for (const { from, hours } of typed)
          expect(hoursFor(table({ rows }), 'studySession', Number(from))).toBe(Number(hours))
      }),
    )
  })

  it.each(['', '一', '-3', '4.5'])('says that %j is no number of minutes', (from) => {
    const form = {
      ...tableForm(table(), '2026-11-22'),
      kinds: [{ kind: 'studySession' as const, steps: [{ from, hours: '1' }] }],
    }
    expect(tableInput(form)).toBe('集中学习：请把分钟和学时都填成数字')
  })

  it('asks for a whole figure a year, or none', () => {
    const form = { ...tableForm(table(), '2026-11-22'), secretaryHours: '五十六' }
    expect(tableInput(form)).toBe('书记和班子成员的学时请填整数，没有另外规定的留空')
  })
})

describe('what a saving would change', () => {
  const changes = (more: Partial<HourTable>) => tableChanges(table(), table(more))

  it('is nothing where nothing changes but the day', () => expect(changes({ effectiveFrom: '2026-12-01' })).toEqual([]))

  it('is told by spans, whole kinds included', () => {
    expect(changes({ rows: [] })).toEqual(['集中学习 45–89 分钟：1 学时 → 不计', '集中学习 90 分钟以上：2 学时 → 不计'])
    expect(
      changes({
        rows: [...table().rows, { kind: 'partyLecture', fromMinutes: 30, toMinutes: longestMinutes, hours: 1 }],
      }),
    ).toEqual(['党课 30 分钟以上：不计 → 1 学时'])
  })

  it('tells of late arrivals and of the figure a year', () => {
    expect(changes({ lateCounts: false, secretaryHours: 56 })).toEqual([
      '迟到：照计 → 不计',
      '书记和班子成员：不另作规定 → 56 学时',
    ])
  })
})
