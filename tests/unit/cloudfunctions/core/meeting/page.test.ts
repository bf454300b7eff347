import fc from 'fast-check'
import { readCursor, writeCursor } from '../../../../../cloudfunctions/core/meeting/page'

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString())
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)

describe('a cursor', () => {
  it('brings its place back, and fits the contract', () => {
    fc.assert(
      fc.property(instant, id, (startAt, _id) => {
        const cursor = writeCursor({ startAt, _id })
        expect(readCursor(cursor)).toEqual({ startAt, _id })
        expect(cursor.length).toBeLessThanOrEqual(200)
      }),
    )
  })
  it('that is not one of ours is none', () => {
    for (const text of [
      '',
      'x',
      '{"$gt":""}',
      Buffer.from('2026-11-20T01:00:00.000Z').toString('base64url'),
      Buffer.from('{"$ne":1}').toString('base64url'),
    ]) {
      expect(readCursor(text)).toBeNull()
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = readCursor(Buffer.from(text).toString('base64url'))
        expect(place === null || /^[A-Za-z0-9_-]+$/.test(place._id)).toBe(true)
      }),
    )
  })
})
