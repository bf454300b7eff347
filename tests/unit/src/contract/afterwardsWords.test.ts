import { arrivalOnPaper, markWords } from '../../../../src/contract/afterwardsWords'
import { beijingInstant } from '../../../../src/contract/days'

const mark = { by: '陈书记', at: '2026-11-21T01:00:00.000Z', reason: '会场没有信号', approvedBy: null }

describe('0.12 the mark of a 补记', () => {
  it('says who, when by the Beijing clock, and why', () => {
    expect(markWords(mark, 2026)).toBe('补记 · 陈书记 · 11月21日 09:00 · 会场没有信号')
    expect(markWords(mark, 2027)).toBe('补记 · 陈书记 · 2026年11月21日 09:00 · 会场没有信号')
  })
  it('says who above let it be late', () => {
    expect(markWords({ ...mark, approvedBy: '周督导' }, 2026)).toBe(
      '补记 · 陈书记 · 11月21日 09:00 · 会场没有信号 · 周督导同意逾期补记',
    )
  })
})

describe('0.12 a clock on the paper', () => {
  const span = (from: [string, string], to: [string, string]) => ({
    startAt: beijingInstant(...from),
    endAt: beijingInstant(...to),
  })
  it.each([
    ['in the meeting', span(['2026-11-20', '14:30'], ['2026-11-20', '16:00']), '14:45', ['2026-11-20', '14:45']],
    ['past midnight', span(['2026-12-31', '23:30'], ['2027-01-01', '00:30']), '00:10', ['2027-01-01', '00:10']],
    [
      'before midnight of an early one',
      span(['2027-01-01', '00:20'], ['2027-01-01', '01:00']),
      '23:50',
      ['2026-12-31', '23:50'],
    ],
    [
      'at no time of it: the day itself, for the server to point out',
      span(['2026-11-20', '14:30'], ['2026-11-20', '16:00']),
      '09:00',
      ['2026-11-20', '09:00'],
    ],
  ] as const)('%s', (_name, meeting, clock, [day, at]) => {
    expect(arrivalOnPaper(meeting, clock)).toBe(beijingInstant(day, at))
  })
})
