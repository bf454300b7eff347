import { standardsOf } from '../../../../../cloudfunctions/core/visit/rules'
import { pairsTodo } from '../../../../../cloudfunctions/core/visit/todos'

const standards = standardsOf(
  [{ version: 1, effectiveFrom: '2026-01-01', unitMonths: 6, householdMonths: 3 }],
  '2026-11-10',
)
const pair = (whom: string, waitingSince: string, kind: 'unit' | 'household' = 'household') => ({
  _id: whom,
  kind,
  whom,
  waitingSince,
  lastVisitOn: waitingSince,
})

describe('the to-do of one’s pairs', () => {
  it('U16: is one line for all that is due this month, within two weeks or overdue, and leads to the first of them', () => {
    const pairs = [pair('柳坪小学', '2026-05-30', 'unit'), pair('李大爷家', '2026-08-05'), pair('周婶家', '2026-10-01')]
    expect(pairsTodo(pairs, standards, '2026-11-10')).toEqual({
      kind: 'visitPairs',
      title: '写走访：李大爷家',
      note: '11月5日已到期 · 还有 1 个要去 · 没有信号也能写',
      params: { pairId: '李大爷家' },
      dueOn: '2026-11-05',
    })
    expect(pairsTodo([pairs[0]!], standards, '2026-11-10')).toMatchObject({
      note: '11月30日前 · 没有信号也能写',
    })
    // At a month's end the two weeks reach further.
    expect(pairsTodo([pair('周婶家', '2026-09-10')], standards, '2026-11-28')).toMatchObject({ dueOn: '2026-12-10' })
  })

  it('is none while nothing is owed or nothing is asked', () => {
    expect(pairsTodo([pair('周婶家', '2026-10-01')], standards, '2026-11-10')).toBeNull()
    expect(pairsTodo([pair('李大爷家', '2020-01-01')], { unit: null, household: null }, '2026-11-10')).toBeNull()
  })
})
