import fc from 'fast-check'
import { longestPiece, piecesOf } from '../../../../../cloudfunctions/core/publishing/check'

const repeated = 40
/** What the pieces say together, each without what it repeats of the one before. */
const together = (pieces: readonly string[]) =>
  pieces.map((piece, place) => (place === 0 ? piece : [...piece].slice(repeated).join(''))).join('')

describe('W11: text in pieces for WeChat’s check', () => {
  it('is one where it fits', () => expect(piecesOf('今天学习')).toEqual(['今天学习']))

  it('loses nothing, is never over the limit and cut through no character, however long and whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('字', '𠮷', 'a', '\n', '👍'), { minLength: 1, maxLength: 9000 }),
        (letters) => {
          const text = letters.join('')
          const pieces = piecesOf(text)
          expect(together(pieces)).toBe(text)
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(longestPiece)
            expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each([2499, 2500, 2501, 4960, 4961, 7500])('shows words whole to one look wherever they stand: %i', (before) => {
    const text = `${'字'.repeat(before)}违规测试样本${'字'.repeat(100)}`
    expect(piecesOf(text).some((piece) => piece.includes('违规测试样本'))).toBe(true)
  })
})
