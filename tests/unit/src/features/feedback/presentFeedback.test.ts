import { chipOf, listTitle } from '../../../../../src/features/feedback/presentFeedback'

const today = '2026-11-22'
it.each([
  [{ state: 'waiting', dueOn: '2026-11-22', settled: null }, '待答复'],
  [{ state: 'waiting', dueOn: '2026-11-21', settled: null }, '超期未答'],
  [{ state: 'answered', dueOn: '2026-11-21', settled: null }, '已答复'],
  [{ state: 'answered', dueOn: '2026-11-21', settled: true }, '已解决'],
  [{ state: 'answered', dueOn: '2026-11-21', settled: false }, '没解决'],
] as const)('%j reads %s', (row, word) => expect(chipOf(row, today).word).toBe(word))

it('says in the title what is the case', () => {
  expect(listTitle('toAnswer', [1, 2], { count: 31, atLeast: false })).toBe('31 条意见等答复')
  expect(listTitle('toAnswer', [], { count: 0, atLeast: false })).toBe('意见都答复了')
  expect(listTitle('mine', [1], { count: 1, atLeast: false })).toBe('有意见和建议，在这里说')
})
