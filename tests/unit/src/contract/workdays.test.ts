import {
  addWorkingDays,
  isWorkingDay,
  isYearKnown,
  nextWorkingMorning,
  overlap,
  publishedYears,
  type DaySpan,
} from '../../../../src/contract/workdays'

const off = (fromOn: string, toOn = fromOn): DaySpan => ({ name: '本机关休息', fromOn, toOn, working: false })
const worked = (on: string): DaySpan => ({ name: '本机关上班', fromOn: on, toOn: on, working: true })
const none: DaySpan[] = []

describe('working days', () => {
  it.each([
    ['a Monday', '2026-11-23', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['a weekday of 国庆节', '2026-10-01', false],
    ['the last of 春节', '2026-02-23', false],
    ['a Sunday worked for 国庆节', '2026-09-20', true],
    ['a Saturday worked for 春节', '2026-02-28', true],
    ['a weekday of a year nobody has entered', '2027-10-01', true],
  ])('%s', (_, day, working) => {
    expect(isWorkingDay(day, none)).toBe(working)
  })
  it('go by what the organ entered before what was published', () => {
    expect(isWorkingDay('2026-10-01', [worked('2026-10-01')])).toBe(true)
    expect(isWorkingDay('2026-11-23', [off('2026-11-23', '2026-11-24')])).toBe(false)
    expect(isWorkingDay('2027-10-01', [off('2027-10-01', '2027-10-07')])).toBe(false)
  })
  it('are counted on from a day', () => {
    expect(addWorkingDays('2026-11-20', 0, none)).toBe('2026-11-20')
    expect(addWorkingDays('2026-11-21', 0, none)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 1, none)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 2, none)).toBe('2026-11-24')
    // Over 国庆节, and the Saturday after it is worked.
    expect(addWorkingDays('2026-09-30', 1, none)).toBe('2026-10-08')
    expect(addWorkingDays('2026-09-30', 3, none)).toBe('2026-10-10')
    expect(addWorkingDays('2026-11-20', 1, [off('2026-11-23')])).toBe('2026-11-24')
  })
  it('begin at nine in Beijing, whatever the hour of the day before', () => {
    expect(nextWorkingMorning('2026-11-20T09:00:00.000Z', none)).toBe('2026-11-23T01:00:00.000Z')
    // 00:30 of Monday in Beijing.
    expect(nextWorkingMorning('2026-11-22T16:30:00.000Z', none)).toBe('2026-11-24T01:00:00.000Z')
  })
  it('are known for a year once its notice is in the table or the organ entered some of it', () => {
    expect(isYearKnown(2026, none)).toBe(true)
    expect(isYearKnown(2027, none)).toBe(false)
    expect(isYearKnown(2027, [off('2027-01-01')])).toBe(true)
  })
})

describe('the published table', () => {
  it.each(publishedYears.map((each) => [each.year, each] as const))('of %s holds together', (year, { spans }) => {
    for (const span of spans) {
      expect(span.fromOn <= span.toOn).toBe(true)
      expect([span.fromOn, span.toOn].every((day) => day.startsWith(`${year}-`))).toBe(true)
      expect(spans.filter((other) => other !== span && overlap(span, other))).toEqual([])
      // Nobody is called to work on a day that is a working day as it is.
      if (span.working) expect([0, 6]).toContain(new Date(`${span.fromOn}T00:00:00Z`).getUTCDay())
    }
  })
})
