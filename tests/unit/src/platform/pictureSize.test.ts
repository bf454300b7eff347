import { pictureSize } from '../../../../src/platform/pictureSize'
import { jpegClaiming, photoFixture, pngOf, withOrientation } from '../../../support/photo'

describe('the size of a chosen picture', () => {
  it.each(['plain.jpg', 'progressive.jpg', 'grey.jpg', 'interlaced.png', 'palette.png'])(
    'is read from its head (%s)',
    (name) => {
      expect(pictureSize(photoFixture(name).subarray(0, 1000))).toEqual({ width: 75, height: 53 })
    },
  )

  it('is found behind what a camera wrote', () =>
    expect(pictureSize(withOrientation(photoFixture('plain.jpg'), 6))).toEqual({ width: 75, height: 53 }))

  it('is what a picture of 100 megapixels claims', () => {
    expect(pictureSize(jpegClaiming(photoFixture('plain.jpg'), 10_000, 10_000))).toEqual({
      width: 10_000,
      height: 10_000,
    })
    expect(pictureSize(pngOf(10_000, 10_000, false))).toEqual({ width: 10_000, height: 10_000 })
  })

  it('is unknown of anything else, and of a head cut off', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('<html>'),
      photoFixture('small.heic'),
      photoFixture('plain.jpg').subarray(0, 30),
    ])
      expect(pictureSize(bytes)).toBeUndefined()
  })
})
