import { allOf, countedWords, leftAfterReading, leftKnownTo } from '../../../../src/contract/paged'

describe('U10: how many are left', () => {
  it('falls with what was read, and is never none while something follows', () => {
    expect(leftAfterReading({ left: 34 }, 0)).toEqual({ count: 34, atLeast: false })
    expect(leftAfterReading({ left: 34 }, 20)).toEqual({ count: 14, atLeast: false })
    // One more was written meanwhile.
    expect(leftAfterReading({ left: 34 }, 40)).toEqual({ count: 1, atLeast: false })
    expect(leftAfterReading({}, 0)).toBeUndefined()
  })
  it('is said with 以上 where nobody counted further', () => {
    expect(countedWords(leftAfterReading({ left: leftKnownTo }, 20)!, '场')).toBe('180 场以上')
    expect(countedWords({ count: 34, atLeast: false }, '件')).toBe('34 件')
  })
  it('makes the number of all with what is at hand', () => {
    expect(allOf([1, 2], { count: 34, atLeast: false }, true)).toEqual({ count: 36, atLeast: false })
    expect(allOf([1, 2], undefined, true)).toEqual({ count: 2, atLeast: true })
    expect(allOf([1, 2], undefined, false)).toEqual({ count: 2, atLeast: false })
  })
})
