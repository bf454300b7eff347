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
  it('is now once it was idle for more than half as long as it was busy, and after a clock was set back', () => {
    expect(call(1_000_176, 1_000_200)).toBe(1_000_176)
    expect(call(900_000, 900_040)).toBe(900_000)
  })
  it('is soon now again when fewer come, however long it was busy before', () => {
    let since = 0
    for (let from = 5_000_000; from < 5_050_000; from += 100) call(from, from + 100)
    // A tenth of a second each half second.
    for (let from = 5_050_000; from < 5_053_000; from += 500) since = call(from, from + 100)
    expect(since).toBeGreaterThanOrEqual(5_051_000)
  })
  it('is never longer ago than anybody waits', () => {
    for (let from = 2_000_000; from < 2_100_000; from += 100) call(from, from + 90)
    expect(call(2_100_000, 2_100_090)).toBe(2_040_000)
  })
  it('covers all who come within a minute to an instance too slow for them, however unevenly it is handed the next call', () => {
    const [from, people, each] = [10_000_000, 1_500, 40]
    let free = from
    const uncovered: number[] = []
    for (let place = 0; place < people; place += 1) {
      const sentAt = from + place * each
      // Handing over takes 2 to 22 ms, the call itself 60: the last wait longer than any code lives.
      const begins = Math.max(sentAt, free) + 2 + ((place * 7) % 21)
      const since = call(begins, begins + 60)
      if (begins - sentAt > each && since > sentAt) uncovered.push(begins - sentAt)
      free = begins + 60
    }
    expect(free - (from + people * each)).toBeGreaterThan(30_000)
    // The first had hardly anything to wait for.
    expect(Math.max(0, ...uncovered)).toBeLessThan(200)
  })
})
