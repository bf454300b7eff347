import {
  contactFinding,
  planFinding,
  recordFinding,
  talksFinding,
} from '../../../../../cloudfunctions/core/duty/factFinding'
import type { DutyRecord } from '../../../../../cloudfunctions/core/duty/facts'
import { windowOn } from '../../../../../src/contract/dutyWindow'
import { branch } from '../../../../support/dutyCases'

describe('talks', () => {
  it('are a figure and no names, and ask nothing of a pairing nobody is in', () => {
    const talks = [{ kind: 'memberPair', covered: 3, of: 5 } as const]
    expect(talksFinding('talks-members', { talks })).toMatchObject({ need: 5, have: 3, missing: ['还有 2 人次待谈'] })
    expect(talksFinding('talks-committee', { talks }).exempt).toBe('委员不足两人')
  })
})

describe('contact with members abroad', () => {
  const half = windowOn('halfYear', '2026-11-20')
  const away = (from: string, to: string | null, contactedOn: string[] = []) => ({ times: [{ from, to }], contactedOn })
  const found = (...abroad: ReturnType<typeof away>[]) => contactFinding({ abroad }, half, '2026-11-20')
  it('is asked of whoever is or was there in the half-year, up to today', () => {
    expect(found(away('2026-01-01', '2026-06-30'), away('2026-11-21', null)).exempt).toBe('没有出国（境）的党员')
    expect(found(away('2026-01-01', '2026-07-01'), away('2026-11-20', null)).need).toBe(2)
  })
  it('counts each once, by a day within the half-year', () => {
    const abroad = [away('2026-01-01', null, ['2026-07-01', '2026-12-31']), away('2026-01-01', null, ['2026-06-30'])]
    expect(found(...abroad)).toMatchObject({ need: 2, have: 1, missing: ['还有 1 人没有联系'] })
  })
})

describe('a dated record', () => {
  const year = windowOn('year', '2026-11-20')
  const record = (over: Partial<DutyRecord>): DutyRecord => ({
    ruleId: 'democratic-review',
    recordId: 'r',
    text: '民主评议党员',
    day: '2026-12-20',
    forYear: null,
    missing: [],
    ...over,
  })
  const found = (...records: DutyRecord[]) => recordFinding('democratic-review', { records }, year, '还没有评议')
  it('counts for the year it names, or for its day', () => {
    expect(found(record({ day: '2027-02-10', forYear: 2026 })).have).toBe(1)
    expect(found(record({ forYear: 2025 }), record({ day: '2027-01-01' })).missing).toEqual(['还没有评议'])
  })
  it('counts once it is whole, and says before what of it is missing', () => {
    const begun = record({ missing: ['王秀英没有等次'] })
    expect(found(begun)).toMatchObject({ have: 0, missing: ['王秀英没有等次'] })
    expect(found(begun, record({}))).toMatchObject({ have: 1, missing: [] })
  })
  it('of another row counts for nothing', () => expect(found(record({ ruleId: 'secretary-report' })).have).toBe(0))
})

describe('the plan of a year', () => {
  const window = { ...windowOn('year', '2026-01-01'), to: '2026-01-31' }
  const found = (createdOn: string, today: string) => planFinding(branch({ createdOn }), { records: [] }, window, today)
  it('is asked a month after the branch was made, and not at all after 1 October', () => {
    expect(found('2020-01-01', '2026-01-01').missing).toEqual(['还没有订本年度的计划'])
    expect(found('2026-03-10', '2026-04-10').exempt).toBe('登记不满一个月，这时不作要求')
    expect(found('2026-03-10', '2026-04-11').exempt).toBeNull()
    expect(found('2026-10-02', '2026-12-31').exempt).toBe('10月2日起登记，这一期不作要求')
  })
})
