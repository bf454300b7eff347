import { callBegins, callEnds } from '../../../../../cloudfunctions/core/platform/queue'

const call = (from: number, to: number): number => {
  const since = callBegins(from)
  callEnds(to)
  return since
}

describe('C7 since when calls have been waiting for an instance', () => {
  it('is when the first of an unbroken row of them began', () => {
    expect(call(1_000_000, 1_000_040)).toBe(1_000_000)
    expect(call(1_000_050, 1_000_090)).toBe(1_000_000)
    expect(call(1_000_115, 1_000_150)).toBe(1_000_000)
  })
  it('is now once it stood idle, and after a clock was set back', () => {
    expect(call(1_000_176, 1_000_200)).toBe(1_000_176)
    expect(call(900_000, 900_040)).toBe(900_000)
  })
  it('is never longer ago than anybody waits', () => {
    for (let from = 2_000_000; from < 2_100_000; from += 100) call(from, from + 90)
    expect(call(2_100_000, 2_100_090)).toBe(2_040_000)
  })
})
