import { nationalRule } from '../../../../../cloudfunctions/core/duty/nationalRules'
import { windowsBefore, windowsIn, windowsShown } from '../../../../../cloudfunctions/core/duty/windows'

const life = nationalRule('organizational-life')
const report = nationalRule('secretary-report')
const monthly = nationalRule('themed-party-day')
const daysOf = (windows: readonly { id: string; from: string; to: string; warnFrom: string }[]) =>
  windows.map(({ id, from, to, warnFrom }) => `${id}: ${from}–${to}, ${warnFrom}`)
const own = (from: string, to: string) => ({ windows: [{ year: 2026, from, to }] })

describe('the windows of a row', () => {
  it('are the calendar’s, the row’s own days, or the organ’s for a year it names', () => {
    expect(daysOf(windowsIn(life, {}, 2026))).toEqual(['2026: 2026-01-01–2026-12-31, 2026-10-01'])
    expect(daysOf(windowsIn(report, {}, 2026))).toEqual(['2026: 2026-11-01–2027-03-31, 2027-01-01'])
    const organs = own('2026-12-01', '2027-03-31')
    expect(daysOf(windowsIn(life, organs, 2026))).toEqual(['2026: 2026-12-01–2027-03-31, 2027-01-01'])
    expect(daysOf(windowsIn(life, organs, 2025))).toEqual(['2025: 2025-01-01–2025-12-31, 2025-10-01'])
    expect(windowsIn(nationalRule('term-branch'), {}, 2026)).toEqual([])
  })
  it('warn of a short one for its last eleven days, and of none before it begins', () => {
    expect(daysOf(windowsIn(nationalRule('year-plan'), {}, 2026))).toEqual(['2026: 2026-01-01–2026-01-31, 2026-01-20'])
    expect(daysOf(windowsIn(life, own('2026-12-25', '2026-12-31'), 2026))).toEqual([
      '2026: 2026-12-25–2026-12-31, 2026-12-25',
    ])
  })
  it('show on the page of a year what has begun, and of the year before what runs on into it', () => {
    const shown = (day: string) => windowsShown(report, {}, Number(day.slice(0, 4)), day).map(({ id }) => id)
    expect([shown('2026-10-31'), shown('2026-11-01'), shown('2027-03-31')]).toEqual([
      ['2025'],
      ['2025', '2026'],
      ['2026'],
    ])
    expect(windowsShown(monthly, {}, 2026, '2026-03-01').map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03'])
  })
  it('look back as far as the organ counts misses in a row', () => {
    const before = (softTurnsRedAfter?: number) =>
      windowsBefore(monthly, { softTurnsRedAfter }, 2026).map(({ id }) => id)
    expect([before(), before(1), before(3)]).toEqual([[], [], ['2025-11', '2025-12']])
  })
})
