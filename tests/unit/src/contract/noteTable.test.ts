import { courtyardTable } from '../../../../src/contract/courtyardWords'
import { labelsOf, timeError } from '../../../../src/contract/noteTable'

const at = '2026-11-20T01:00:00.000Z'

describe('when something was', () => {
  const day = { kind: 'day', after: '走访' } as const
  const instant = { kind: 'instant', after: '院坝会开过' } as const
  it.each([
    [day, '2026-11-20', undefined],
    [day, '2026-11-21', '还没到这一天，走访以后再记'],
    [day, '2025-01-01', undefined],
    [day, '2024-12-31', '只能补记 2025 年 1 月 1 日以后的走访，请核对日期'],
    [instant, '2026-11-20T01:05:00.000Z', undefined],
    [instant, '2026-11-20T01:05:00.001Z', '还没到这个时间，院坝会开过以后再记'],
    [instant, '2024-12-31T16:00:00.000Z', undefined],
    [instant, '2024-12-31T15:59:59.999Z', '只能补记 2025 年 1 月 1 日以后的走访，请核对日期'],
  ])('%j %s: %s', (field, value, error) => {
    expect(timeError(field, '走访', value, at)).toBe(error)
    expect(timeError(field, '走访', value, Date.parse(at))).toBe(error)
  })
  it('is of Beijing years', () => {
    expect(timeError(day, '走访', '2026-01-01', '2027-12-31T15:59:59.999Z')).toBeUndefined()
    expect(timeError(day, '走访', '2026-12-31', '2027-12-31T16:00:00.000Z')).toContain('2027 年')
  })
})

it('names every field, the list of matters and the fields of one', () => {
  expect(labelsOf(courtyardTable)).toMatchObject({ topic: '主题', demands: '群众诉求', onSpotAnswer: '当场答复' })
})
