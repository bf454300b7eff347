import {
  dayProblem,
  lastVisitAfter,
  mergedPromises,
  pairProblem,
} from '../../../../../cloudfunctions/core/visit/noteRules'

describe('the day of a visit', () => {
  it.each([
    ['2026-11-20', undefined],
    ['2025-11-20', undefined],
    ['2026-11-21', '不能晚于今天，走访以后再记'],
    ['2025-11-19', '只能补记一年以内的走访，请核对年份'],
  ])('%s: %s', (day, why) => expect(dayProblem(day, '2026-11-20', '2026-11-20')?.params.why).toBe(why))

  it('is not too old for its own change a year later', () => {
    expect(dayProblem('2026-01-01', '2027-11-20', '2026-11-20')).toBeNull()
  })

  it('lies within the pair’s time', () => {
    const pair = { beganOn: '2026-08-01', endedOn: '2026-10-01', whom: '王大娘家' }
    expect(pairProblem('2026-07-31', pair)?.code).toBe('badInput')
    expect(pairProblem('2026-08-01', pair)).toBeNull()
    expect(pairProblem('2026-10-01', pair)).toBeNull()
    expect(pairProblem('2026-10-02', pair)?.code).toBe('pairEnded')
    expect(pairProblem('2026-10-02', { ...pair, endedOn: null })).toBeNull()
  })
})

it('leaves promises of the ledger as they were', () => {
  const stored = [
    { key: 'a', text: '看屋顶', raisedBy: null, inLedger: true },
    { key: 'b', text: '问医保', raisedBy: null, inLedger: false },
  ]
  const written = [
    { key: 'a', text: '改了', raisedBy: null, toLedger: false },
    { key: 'c', text: '新的', raisedBy: '刘叔', toLedger: true },
  ]
  expect(mergedPromises(stored, written)).toEqual([
    stored[0],
    { key: 'c', text: '新的', raisedBy: '刘叔', inLedger: true },
  ])
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
