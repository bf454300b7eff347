import fc from 'fast-check'
import { readCursor, writeCursor } from '../../../../../cloudfunctions/core/org/page'

describe('the cursor of the roster', () => {
  it('comes back as it was written, within what the contract accepts', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.length <= 20)
    fc.assert(
      fc.property(name, fc.stringMatching(/^[\w-]{16}$/), (each, id) => {
        // The deepest tree there is: a branch under 党总支, 机关党委 and 党委.
        const path = `/${id}/${id}/${id}/${id}/`
        for (const place of [{}, { path }, { place: 3 }, { path, place: 17 }]) {
          const cursor = writeCursor({ name: each, id, ...place })
          expect(cursor.length).toBeLessThanOrEqual(300)
          expect(readCursor(cursor)).toEqual({ name: each, id, ...place })
        }
      }),
    )
  })
  it('is refused when it is anything else', () => {
    for (const text of ['', '=', 'e30', 'bnVsbA', 'WzEsMl0', 'WyJhIl0', 'WyJhIiwiYiIsImMiLCJkIl0', '__8'])
      expect(readCursor(text)).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => readCursor(text) === null || writeCursor(readCursor(text)!) === text))
  })
})
