import fc from 'fast-check'
import { brokenFigures, tiedAt } from '../../../../src/contract/electionSums'
import { candidatesNeeded } from '../../../../src/contract/electionWords'

const candidate = (inFavour: number, against = 0, abstained = 0, elected = false) => ({
  inFavour,
  against,
  abstained,
  elected,
})
const figures = (more: Partial<Parameters<typeof brokenFigures>[0]> = {}) => ({
  seats: 2,
  present: 10,
  issued: 10,
  returned: 10,
  valid: 9,
  spoilt: 1,
  candidates: [candidate(8, 1, 0, true), candidate(6, 2, 1, true), candidate(3, 5, 1)],
  others: [{ inFavour: 1 }],
  ...more,
})

describe('1.8: the figures of an election', () => {
  it('hold together', () => {
    expect(brokenFigures(figures())).toBeNull()
    expect(brokenFigures(figures({ returned: 9, valid: 9, spoilt: 0 }))).toBeNull()
  })
  it.each([
    ['issued', { issued: 11 }, '发出 11 张，多于实到会有选举权的 10 人'],
    ['returned', { returned: 11 }, '收回 11 张，多于发出 10 张'],
    ['spoilt', { spoilt: 2 }, '有效 9 张加废票 2 张是 11，与收回 10 张不符'],
    ['candidates.1', { candidates: [candidate(8, 1), candidate(6, 2)] }, '赞成、不赞成、弃权合计 8，应等于有效票 9 张'],
    ['others.0', { others: [{ inFavour: 2 }] }, '赞成票共 19 张，多于有效票 9 张乘以应选 2 人'],
    [
      'candidates.2',
      { candidates: [0, 1, 2].map(() => candidate(6, 3, 0, true)), others: [] },
      '当选 3 人，多于应选 2 人',
    ],
  ])('name %s where it breaks', (cell, more, why) => {
    expect(brokenFigures(figures(more))).toEqual({ cell, why })
  })
  it('never let more in favour through than the ballots can hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
        (seats, votes) => {
          const valid = Math.max(...votes, 1)
          const candidates = votes.map((inFavour) => candidate(inFavour, valid - inFavour))
          const input = {
            seats,
            present: valid,
            issued: valid,
            returned: valid,
            valid,
            spoilt: 0,
            candidates,
            others: [],
          }
          const marks = votes.reduce((sum, each) => sum + each, 0)
          expect(brokenFigures(input) === null).toBe(marks <= valid * seats)
        },
      ),
    )
  })
})

describe('0.13', () => {
  it('asks one fifth more 委员 candidates than seats, and as many as seats for 书记', () => {
    expect([1, 3, 5, 6, 7].map((seats) => candidatesNeeded('committeeMember', seats))).toEqual([2, 4, 6, 8, 9])
    expect(candidatesNeeded('branchSecretary', 1)).toBe(1)
  })
  it('finds who is tied for the last seat', () => {
    const of = (...votes: number[]) => votes.map((inFavour, at) => ({ memberId: `m${at}`, inFavour }))
    expect(tiedAt(of(9, 7, 7, 5), 2)).toEqual(['m1', 'm2'])
    expect(tiedAt(of(9, 7, 7, 5), 3)).toEqual([])
    expect(tiedAt(of(9, 7), 2)).toEqual([])
  })
})
