import * as v from 'valibot'
import { inputLeaves as leaves, type Leaf } from '../../../support/inputs'

/** T6: every date, instant and number of every input that is declared, found by looking at the schemas themselves. */

const takes = ({ schema }: Leaf, value: unknown): boolean => v.safeParse(schema, value).success

/** Takes a day or an instant, and neither any text nor any id. */
const isTime = (leaf: Leaf): boolean =>
  ['2026-11-20', '2026-11-20T01:00:00.000Z'].some((time) => takes(leaf, time)) &&
  !['某日', 'AbCdEfGh1234', 'a'.repeat(31)].some((text) => takes(leaf, text))
const times = leaves.filter(isTime)
const numbers = leaves.filter(({ schema }) => schema.type === 'number')

it('are looked at down to strings, numbers and closed lists', () => {
  const ends = new Set(leaves.map(({ schema }) => schema.type))
  expect([...ends].sort()).toEqual(['boolean', 'literal', 'number', 'picklist', 'string'])
  expect(leaves.length).toBeGreaterThan(200)
})

it('call a time what is one', () => {
  const named = leaves.filter(
    ({ path, schema }) => schema.type === 'string' && /(At|On|From|Until|day|due)$/.test(path),
  )
  expect(named.filter((leaf) => !times.includes(leaf)).map(({ path }) => path)).toEqual([])
  expect(times.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'meeting.plan.startAt',
      'org.addMember.joinedOn',
      'attendance.syncScans.scans[].scannedAt',
    ]),
  )
})

it.each(times.map((leaf) => [leaf.path, leaf] as const))(
  '%s takes only real times of a plausible span',
  (_path, leaf) => {
    const wrong = [
      '+275760-09-13T00:00:00.000Z',
      '-000001-01-01T00:00:00.000Z',
      '0001-01-01',
      '0001-01-01T00:00:00.000Z',
      '9999-12-31',
      '9999-12-31T00:00:00.000Z',
      '2100-01-01',
      '2100-01-01T00:00:00.000Z',
      '2026-02-30',
      '2026-02-30T00:00:00.000Z',
      '2026-11-20T24:00:00.000Z',
      '2026-11-20T01:00:00Z',
      'Invalid Date',
      'NaN',
      '',
      NaN,
      Infinity,
      1_795_327_807_000,
    ]
    expect(wrong.filter((value) => takes(leaf, value))).toEqual([])
  },
)

it.each(numbers.map((leaf) => [leaf.path, leaf] as const))('%s is a finite number', (_path, leaf) => {
  expect([NaN, Infinity, -Infinity, '1', null].filter((value) => takes(leaf, value))).toEqual([])
})

it('a year is one of ours', () => {
  const years = numbers.filter(({ path }) => /year$/i.test(path))
  expect(years.length).toBeGreaterThan(5)
  const taken = years.filter((leaf) => [0, 275760, 1920, 2100].some((year) => takes(leaf, year)))
  expect(taken.map(({ path }) => path)).toEqual([])
})
