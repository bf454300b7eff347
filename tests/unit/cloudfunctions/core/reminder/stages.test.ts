import { addDays } from '../../../../../src/contract/days'
import { goesRound, tasksOf, termOn } from '../../../../../cloudfunctions/core/reminder/stages'

const told = (day: string) => tasksOf([day]).terms.map(({ row, endsOn }) => [row, endsOn])

describe('Part G: the days of term-6m, term-3m, term-1m and term-over', () => {
  it.each([
    [
      '2026-09-28',
      [
        ['term-6m', '2027-03-28'],
        ['term-3m', '2026-12-28'],
        ['term-1m', '2026-10-28'],
        ['term-over', '2026-09-27'],
      ],
    ],
    // February has no 29th to 31st of its own: the long months' last days are spoken of on its last.
    [
      '2027-02-28',
      [
        ['term-6m', '2027-08-28'],
        ['term-6m', '2027-08-29'],
        ['term-6m', '2027-08-30'],
        ['term-6m', '2027-08-31'],
        ['term-3m', '2027-05-28'],
        ['term-3m', '2027-05-29'],
        ['term-3m', '2027-05-30'],
        ['term-3m', '2027-05-31'],
        ['term-1m', '2027-03-28'],
        ['term-1m', '2027-03-29'],
        ['term-1m', '2027-03-30'],
        ['term-1m', '2027-03-31'],
        ['term-over', '2027-02-27'],
      ],
    ],
    [
      '2027-05-31',
      [
        ['term-3m', '2027-08-31'],
        ['term-over', '2027-05-30'],
      ],
    ],
  ])('on %s', (day, stages) => expect(told(day)).toEqual(stages))

  it('speak of every last day on four days', () => {
    const days = Array.from({ length: 500 }, (_, at) => addDays('2026-01-01', at))
    const of = tasksOf(days).terms.filter(({ endsOn }) => endsOn >= '2026-07-31' && endsOn <= '2027-04-30')
    const ends = [...new Set(of.map(({ endsOn }) => endsOn))]
    expect(ends).toHaveLength(274)
    for (const endsOn of ends) {
      const rows = of.filter((stage) => stage.endsOn === endsOn).map(({ row }) => row)
      expect([endsOn, rows]).toEqual([endsOn, ['term-6m', 'term-3m', 'term-1m', 'term-over']])
    }
  })

  it('are the branch’s whose term it is, at nine, and do not send the run round', () => {
    const tasks = tasksOf(['2026-11-18'])
    expect(goesRound(tasks)).toBe(false)
    expect(termOn(tasks.terms.at(-1)!, 'b')).toEqual({
      row: 'term-over',
      key: 'b 2026-11-17',
      at: '2026-11-18T01:00:00.000Z',
      until: '2026-12-15T16:00:00.000Z',
      of: 'b',
    })
  })
})
