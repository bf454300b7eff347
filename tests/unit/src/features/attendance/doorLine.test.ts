import fc from 'fast-check'
import { freshLine, heard, slowMs, type DoorLine } from '../../../../../src/features/attendance/doorLine'

const after = (...answers: (number | null)[]): DoorLine => answers.reduce(heard, freshLine)
const fast = 300

describe('U11 the door', () => {
  it('goes by itself after two slow or failed answers in a row, and not before', () => {
    expect(after(5_000).byItself).toBe(false)
    expect(after(null).byItself).toBe(false)
    expect(after(5_000, null).byItself).toBe(true)
    expect(after(slowMs, slowMs).byItself).toBe(true)
    expect(after(slowMs - 1, slowMs - 1).byItself).toBe(false)
    expect(after(null, fast, null).byItself).toBe(false)
  })

  it('waits again after two fast ones in a row', () => {
    const gone = [null, null]
    expect(after(...gone, fast).byItself).toBe(true)
    expect(after(...gone, fast, 3_000, fast).byItself).toBe(true)
    expect(after(...gone, fast, fast).byItself).toBe(false)
    expect(after(...gone, fast, fast, null).byItself).toBe(false)
  })

  it('never turns on a single answer', () => {
    const answer = fc.option(fc.integer({ min: 0, max: 10_000 }))
    fc.assert(
      fc.property(fc.array(answer), answer, (before, next) => {
        const line = after(...before)
        const turned = heard(line, next)
        if (turned.byItself !== line.byItself) expect(line.against).toBe(1)
      }),
    )
  })
})
