import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import {
  addDays,
  dayInFull,
  daysInFull,
  addMinutes,
  beijingClock,
  beijingDay,
  beijingInstant,
  beijingYear,
  dayEnd,
  dayText,
  dayStart,
  minutesBetween,
  spanText,
} from '../../../../src/contract/days'

const hours = 3_600_000
const dayLength = 24 * hours

/** Days since 1970 to a calendar day by counting months: nothing of the calendar under test. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const calendarDay = (daysSince1970: number): { day: string; year: number } => {
  let [year, left] = [1970, daysSince1970]
  const yearLength = () => (isLeap(year) ? 366 : 365)
  for (; left >= yearLength(); year += 1) left -= yearLength()
  const months = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  let month = 0
  for (; left >= months[month]!; month += 1) left -= months[month]!
  const two = (number: number) => String(number).padStart(2, '0')
  return { day: `${year}-${two(month + 1)}-${two(left + 1)}`, year }
}
const expected = (at: number) => calendarDay(Math.floor((at + 8 * hours) / dayLength))

// S13: New Zealand changes its clocks two hours before a Beijing midnight.
describe.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland'])('in a process in %s', (TZ) => {
  const lines = execFileSync(
    process.execPath,
    ['-r', 'esbuild-register', resolve('tests/support/daysInZone.ts'), '2020', '2040'],
    {
      env: { ...process.env, TZ },
      encoding: 'utf8',
      maxBuffer: 32_000_000,
    },
  )
    .trim()
    .split('\n')

  it('runs in that time zone', () => {
    const newYearThere = {
      UTC: '2026-01-01T00',
      'America/Los_Angeles': '2026-01-01T08',
      'Asia/Shanghai': '2025-12-31T16',
      'Pacific/Auckland': '2025-12-31T11',
    }[TZ]
    expect(lines.at(-1)).toBe(`${newYearThere}:00:00.000Z`)
  })
  it('puts every instant around every Beijing midnight of 21 years on its day and in its year', () => {
    const midnights = lines.slice(0, -1)
    expect(midnights).toHaveLength(21 * 365 + 6 + 1)
    for (const line of midnights) {
      const [instant, ...seen] = line.split(' ')
      const at = Date.parse(instant!)
      const around = [-1000, -1, 0, 1, 999]
        .map((offset) => expected(at + offset))
        .map(({ day, year }) => `${day}/${year}`)
      expect(seen).toEqual([...around, instant, new Date(at + dayLength).toISOString()])
    }
  })
})

describe('Beijing days', () => {
  it('turns the year at 16:00 UTC on 31 December', () => {
    expect([beijingDay('2026-12-31T15:59:59.999Z'), beijingYear('2026-12-31T15:59:59.999Z')]).toEqual([
      '2026-12-31',
      2026,
    ])
    expect([beijingDay('2026-12-31T16:00:00.000Z'), beijingYear('2026-12-31T16:00:00.000Z')]).toEqual([
      '2027-01-01',
      2027,
    ])
  })
  it('knows the instants of any wall clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_482 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const { day } = calendarDay(days)
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const at = beijingInstant(day, clock)
        expect(Date.parse(at)).toBe(days * dayLength + minute * 60_000 - 8 * hours)
        expect([beijingDay(at), beijingClock(at)]).toEqual([day, clock])
      }),
    )
  })
  it('adds days across months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect([dayStart('2026-03-31'), dayEnd('2026-03-31')]).toEqual([
      '2026-03-30T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
    ])
  })
  it('counts minutes either way', () => {
    expect(addMinutes('2026-12-31T15:30:00.000Z', 45)).toBe('2026-12-31T16:15:00.000Z')
    expect(minutesBetween('2026-11-20T01:00:00.000Z', '2026-11-20T00:00:30.000Z')).toBe(-59.5)
  })
  it('names days and spans, with the second day when a meeting crosses midnight', () => {
    expect(dayText('2026-11-22')).toBe('11月22日 星期日')
    expect(dayText('2027-01-01', 2026)).toBe('2027年1月1日 星期五')
    expect(dayInFull('2026-03-02')).toBe('2026年3月2日')
    expect(daysInFull('2026-03-02', '2026-03-02')).toBe('2026年3月2日')
    expect(daysInFull('2026-03-02', '2026-04-06')).toBe('2026年3月2日至4月6日')
    expect(daysInFull('2026-12-30', '2027-01-04')).toBe('2026年12月30日至2027年1月4日')
    expect(spanText('2026-11-20T06:30:00.000Z', '2026-11-20T08:00:00.000Z')).toBe('14:30–16:00')
    expect(spanText('2026-12-31T15:00:00.000Z', '2026-12-31T16:30:00.000Z')).toBe('23:00–1月1日 00:30')
  })
})
