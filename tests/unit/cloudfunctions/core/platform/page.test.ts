import { readCursor, writeCursor } from '../../../../../cloudfunctions/core/platform/page'
import { toBase64Url } from '../../../../../src/contract/codes'

describe('a place in a list', () => {
  it('comes back as it was written, by an instant or by a day', () => {
    for (const at of ['2026-11-20T01:00:00.000Z', '2026-11-20']) {
      expect(readCursor(writeCursor({ at, _id: 'a-B_9' }))).toEqual({ at, _id: 'a-B_9' })
    }
  })
  it('is none of ours when it names anything else', () => {
    const written = (text: string) => toBase64Url(new TextEncoder().encode(text))
    const others = [
      '',
      '!',
      written('2026-11-20'),
      written('now|id'),
      written('2026-11-20|a.b'),
      written('2026-11-20|{"$ne":1}'),
    ]
    expect(others.map(readCursor)).toEqual(others.map(() => null))
  })
})
