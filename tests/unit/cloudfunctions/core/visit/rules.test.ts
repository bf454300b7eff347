import type { FrequencyVersion } from '../../../../../cloudfunctions/core/visit/rules'
import {
  dueOn,
  figuresOn,
  lastVisitAfter,
  pairProblem,
  standardOf,
  standardsOf,
  stateOf,
  waitingBound,
} from '../../../../../cloudfunctions/core/visit/rules'
import { addDays } from '../../../../../src/contract/days'

const version = (
  at: number,
  effectiveFrom: string,
  householdMonths: number | null,
  unitMonths: number | null = null,
): FrequencyVersion => ({
  version: at,
  effectiveFrom,
  unitMonths,
  householdMonths,
})
const none = version(0, '2000-01-01', null)
const quarterly = [none, version(1, '2026-01-01', 3, 6)]
const household = (waitingSince: string, lastVisitOn: string | null = waitingSince) =>
  ({ kind: 'household', waitingSince, lastVisitOn }) as const

describe('the frequency that applies', () => {
  it('is the latest that has begun, the later saved of one day', () => {
    const versions = [version(2, '2026-03-01', 2), none, version(1, '2026-03-01', 1), version(3, '2027-01-01', 4)]
    expect(figuresOn(versions, '2026-02-28')).toEqual({ unitMonths: null, householdMonths: null })
    expect(figuresOn(versions, '2026-03-01')).toEqual({ unitMonths: null, householdMonths: 2 })
    expect(figuresOn(versions, '2027-01-01')).toEqual({ unitMonths: null, householdMonths: 4 })
    expect(figuresOn([], '2027-01-01')).toEqual({ unitMonths: null, householdMonths: null })
  })

  it('asks since a figure was first set without a break', () => {
    const versions = [
      none,
      version(1, '2026-01-01', 3),
      version(2, '2026-03-01', 2),
      version(3, '2026-05-01', null),
      version(4, '2026-07-01', 3),
    ]
    expect(standardOf(versions, 'household', '2025-12-31')).toBeNull()
    expect(standardOf(versions, 'household', '2026-02-01')).toEqual({ months: 3, since: '2026-01-01', notBefore: '' })
    expect(standardOf(versions, 'household', '2026-04-01')).toEqual({
      months: 2,
      since: '2026-01-01',
      notBefore: '2026-03-01',
    })
    expect(standardOf(versions, 'household', '2026-06-01')).toBeNull()
    expect(standardOf(versions, 'household', '2026-08-01')).toEqual({ months: 3, since: '2026-07-01', notBefore: '' })
    expect(standardOf(versions, 'unit', '2026-08-01')).toBeNull()
  })
})

describe('a pair’s window', () => {
  const standards = standardsOf(quarterly, '2026-11-20')

  it('ends so many months after the last visit, on a month’s last day where the day is missing', () => {
    expect(dueOn({ months: 3, since: '2000-01-01', notBefore: '' }, '2026-11-30')).toBe('2027-02-28')
    expect(dueOn({ months: 3, since: '2000-01-01', notBefore: '' }, '2026-08-20')).toBe('2026-11-20')
  })

  it('is not overdue on its last day, and is the day after', () => {
    expect(stateOf(household('2026-08-20'), standards, '2026-11-20')).toEqual({ state: 'due', dueOn: '2026-11-20' })
    expect(stateOf(household('2026-08-19'), standards, '2026-11-20')).toEqual({ state: 'overdue', dueOn: '2026-11-19' })
  })

  it('is near within fourteen days', () => {
    expect(stateOf(household('2026-09-04'), standards, '2026-11-20').state).toBe('due')
    expect(stateOf(household('2026-09-05'), standards, '2026-11-20').state).toBe('done')
  })

  it('counts from the pair’s first day, so that what came before is nobody’s debt', () => {
    expect(stateOf(household('2026-11-01', null), standards, '2026-11-20')).toEqual({
      state: 'due',
      dueOn: '2027-02-01',
    })
    expect(stateOf({ kind: 'unit', waitingSince: '2026-05-01', lastVisitOn: null }, standards, '2026-11-20')).toEqual({
      state: 'overdue',
      dueOn: '2026-11-01',
    })
  })

  it('does not begin before the organ asked, nor end before a stricter figure applies', () => {
    expect(stateOf(household('2024-01-01'), standardsOf(quarterly, '2026-02-01'), '2026-02-01').dueOn).toBe(
      '2026-04-01',
    )
    const stricter = [...quarterly, version(2, '2026-11-20', 1, 6)]
    expect(stateOf(household('2026-09-01'), standardsOf(stricter, '2026-11-20'), '2026-11-20')).toEqual({
      state: 'due',
      dueOn: '2026-11-20',
    })
    expect(stateOf(household('2026-09-01'), standardsOf(stricter, '2026-11-21'), '2026-11-21').state).toBe('overdue')
    const looser = [...quarterly, version(2, '2026-11-20', 4, 6)]
    expect(stateOf(household('2026-01-01'), standardsOf(looser, '2026-11-20'), '2026-11-20')).toEqual({
      state: 'overdue',
      dueOn: '2026-05-01',
    })
  })

  it('does not exist while no figure is set', () => {
    expect(stateOf(household('2020-01-01'), standardsOf([none], '2026-11-20'), '2026-11-20')).toEqual({
      state: 'free',
      dueOn: null,
    })
  })
})

describe('the bound of a query', () => {
  it('parts exactly those whose window ends before the day, for every month length and figure', () => {
    for (const months of [1, 2, 3, 6, 12, 24]) {
      for (const since of ['2000-01-01', '2026-03-31']) {
        for (const notBefore of ['', '2026-05-15']) {
          const standard = { months, since, notBefore }
          for (const day of [
            '2026-02-28',
            '2026-03-01',
            '2026-03-31',
            '2026-05-15',
            '2026-05-16',
            '2026-11-20',
            '2028-02-29',
            '2028-03-01',
          ]) {
            const bound = waitingBound(standard, day)
            for (let step = -31 * months - 6; step <= -28 * months + 6; step += 1) {
              const waiting = addDays(day, step)
              const before = dueOn(standard, waiting) < day
              if (before !== (bound !== null && waiting < bound)) expect([standard, day, waiting, bound]).toBe(before)
            }
          }
        }
      }
    }
  })

  it('is none without a figure', () => {
    expect(waitingBound(null, '2026-11-20')).toBeNull()
  })
})

it('has visits of the time it stood only', () => {
  const pair = { beganOn: '2026-08-01', endedOn: '2026-10-01', whom: '王大娘家' }
  expect(pairProblem('2026-07-31', pair)?.code).toBe('badInput')
  expect(pairProblem('2026-08-01', pair)).toBeNull()
  expect(pairProblem('2026-10-01', pair)).toBeNull()
  expect(pairProblem('2026-10-02', pair)?.code).toBe('pairEnded')
  expect(pairProblem('2026-10-02', { ...pair, endedOn: null })).toBeNull()
})

describe('a pair’s last visit', () => {
  it.each([
    // last, was, now, others → after
    [null, null, '2026-11-02', null, '2026-11-02'],
    ['2026-11-05', null, '2026-11-02', null, '2026-11-05'],
    ['2026-11-02', null, '2026-11-05', null, '2026-11-05'],
    ['2026-11-05', '2026-11-05', '2026-11-01', '2026-11-03', '2026-11-03'],
    ['2026-11-05', '2026-11-05', null, '2026-11-03', '2026-11-03'],
    ['2026-11-05', '2026-11-05', null, null, null],
    ['2026-11-08', '2026-11-05', null, '2026-11-03', '2026-11-08'],
  ])('%s, moved from %s to %s beside %s: %s', (last, was, now, others, after) => {
    expect(lastVisitAfter(last, was, now, others)).toBe(after)
  })
})
