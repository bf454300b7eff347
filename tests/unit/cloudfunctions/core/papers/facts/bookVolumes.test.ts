import { spanOf, volumesFor, volumeTitle } from '../../../../../../cloudfunctions/core/papers/facts/bookVolumes'
import { addDays } from '../../../../../../src/contract/days'

const days = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at))
const many = (day: string, howMany: number) => Array.from({ length: howMany }, () => day)

describe('E.2 volumes of a handbook', () => {
  it('hold every day of a year in exactly one of them', () => {
    for (const volumes of [1, 4, 12]) {
      const spans = Array.from({ length: volumes }, (_, volume) => spanOf(2026, volumes, volume))
      for (const day of days) expect(spans.filter(({ from, until }) => from <= day && day < until)).toHaveLength(1)
    }
  })
  it('are one book up to fifty meetings, then quarters, and months where a quarter has more', () => {
    expect(volumesFor(2026, many('2026-05-01', 50))).toEqual([''])
    const twoQuarters = [...many('2026-05-01', 50), ...many('2026-07-01', 50)]
    expect(volumesFor(2026, twoQuarters)).toEqual(['一季度', '二季度', '三季度', '四季度'])
    expect(volumesFor(2026, [...twoQuarters, '2026-06-30'])).toHaveLength(12)
  })
  it('say which they are', () => {
    expect(volumeTitle([''], 0)).toBeNull()
    expect(volumeTitle(['一季度', '二季度', '三季度', '四季度'], 1)).toBe('第2册　二季度')
  })
})
