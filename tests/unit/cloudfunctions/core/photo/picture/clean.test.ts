import { cleanPhoto, type CleanPhoto } from '../../../../../../cloudfunctions/core/photo/picture/clean'
import { decodeJpeg } from '../../../../../../cloudfunctions/core/photo/picture/jpegDecode'
import { walkJpeg } from '../../../../../../cloudfunctions/core/photo/picture/jpegWalk'
import { Problem } from '../../../../../../cloudfunctions/core/platform/problem'
import {
  jpegClaiming,
  photoFixture,
  plantedJpeg,
  plantedPng,
  pngOf,
  withOrientation,
} from '../../../../../support/photo'

const word = '青山村刘叔13800000001'
const cleaned = async (bytes: Buffer): Promise<CleanPhoto> => {
  const result = await cleanPhoto(bytes)
  if (result instanceof Problem) throw new Error(result.answer().message)
  return result
}
const refused = async (bytes: Buffer): Promise<string> => {
  const result = await cleanPhoto(bytes)
  return result instanceof Problem ? result.answer().message : 'kept'
}
const markersOf = (jpeg: Buffer): number[] => {
  const { content } = walkJpeg(jpeg)
  expect(content).toEqual(jpeg)
  return [...jpeg.entries()]
    .filter(([at, byte]) => byte === 0xff && (jpeg[at + 1] ?? 0) > 0xbf)
    .map(([at]) => jpeg[at + 1] as number)
}

/** As another program decodes it. */
const drawn = (name: string) => photoFixture(name.replace(/\w+$/, 'ppm')).subarray(-75 * 53 * 3)
const meanError = (got: Uint8Array, wanted: Uint8Array) =>
  got.reduce((sum, value, at) => sum + Math.abs(value - (wanted[at] as number)), 0) / got.length
const pixels = (jpeg: Buffer) => decodeJpeg(walkJpeg(jpeg), 8)

describe('a photo', () => {
  it.each(['plain.jpg', 'progressive.jpg'])(
    'of another program is decoded as that program drew it (%s)',
    async (name) => {
      const { width, height, data } = pixels(photoFixture(name))
      expect([width, height]).toEqual([75, 53])
      expect(meanError(data, drawn(name))).toBeLessThan(4)
    },
  )

  it.each(['plain.jpg', 'progressive.jpg', 'grey.jpg'])('keeps every pixel when it is stored (%s)', async (name) => {
    const { kind, content, width, height } = await cleaned(photoFixture(name))
    expect([kind, width, height]).toEqual(['jpg', 75, 53])
    expect(pixels(content).data).toEqual(pixels(photoFixture(name)).data)
  })

  it.each(['plain.jpg', 'interlaced.png', 'palette.png'])('has a small picture like it (%s)', async (name) => {
    const { thumb } = await cleaned(photoFixture(name))
    expect(meanError(pixels(thumb).data, drawn(name))).toBeLessThan(12)
  })

  it('of many pixels has one of at most 320', async () => {
    const { thumb } = await cleaned(pngOf(2000, 700))
    const { width, height } = walkJpeg(thumb).frame
    expect([width, height]).toEqual([320, 112])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('held by the camera as %i is stored upright', async (orientation) => {
    const { content, width, height } = await cleaned(withOrientation(photoFixture('plain.jpg'), orientation))
    expect([width, height]).toEqual(orientation >= 5 ? [53, 75] : [75, 53])
    const [original, seen] = [pixels(photoFixture('plain.jpg')), pixels(content)]
    const at = (x: number, y: number) => seen.data[(y * width + x) * 3] as number
    // Where the upper left and the upper right corner of what the camera stored have gone.
    const corners = {
      1: [0, 0, 74, 0],
      2: [74, 0, 0, 0],
      3: [74, 52, 0, 52],
      4: [0, 52, 74, 52],
      5: [0, 0, 0, 74],
      6: [52, 0, 52, 74],
      7: [52, 74, 52, 0],
      8: [0, 74, 0, 0],
    }[orientation] as [number, number, number, number]
    expect(Math.abs(at(corners[0], corners[1]) - (original.data[0] as number))).toBeLessThan(16)
    expect(Math.abs(at(corners[2], corners[3]) - (original.data[74 * 3] as number))).toBeLessThan(16)
    expect(walkJpeg(content).orientation).toBe(1)
  })
})

describe('what is left in a stored photo (S12)', () => {
  it('is nothing of what was planted in 200 JPEGs', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { content, thumb } = await cleaned(plantedJpeg(seed, word))
      expect([seed, content.includes(word), thumb.includes(word)]).toEqual([seed, false, false])
      const extra = markersOf(content).filter(
        (marker) => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe,
      )
      expect([seed, extra]).toEqual([seed, []])
    }
  })

  it('is nothing of what was planted in 200 PNGs', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { content, thumb } = await cleaned(plantedPng(seed, word))
      expect([seed, content.includes(word), thumb.includes(word)]).toEqual([seed, false, false])
      expect(content.toString('latin1').match(/tEXt|zTXt|iTXt|eXIf|iCCP|tIME|prVt/)).toBeNull()
    }
  })
})

describe('what is refused', () => {
  it.each([
    ['cmyk.jpg', '这不是能收的照片（不是手机常用的格式，请先截屏或另存），请选 JPG 或 PNG 照片。'],
    ['small.heic', '这不是能收的照片（这是 HEIC），请选 JPG 或 PNG 照片。'],
    ['small.webp', '这不是能收的照片（这是 WebP），请选 JPG 或 PNG 照片。'],
    ['plain.ppm', '这不是能收的照片，请选 JPG 或 PNG 照片。'],
  ])('is named: %s', async (name, sentence) => {
    expect(await refused(photoFixture(name))).toBe(sentence)
  })

  it('is a page, a script or a packed file, whatever it is called', async () => {
    for (const text of ['<html>', '#!/bin/sh', 'PK\x03\x04', '%PDF-1.7', '', '\xff\xd8'])
      expect(await refused(Buffer.from(text, 'latin1'))).toContain('请选 JPG 或 PNG 照片')
  })

  it('is 100 megapixels, by the head alone', async () => {
    const sentence = '照片有 100 百万像素，最多 40 百万像素，请换一张或先缩小。'
    expect(await refused(jpegClaiming(photoFixture('plain.jpg'), 10_000, 10_000))).toBe(sentence)
    expect(await refused(pngOf(10_000, 10_000, false))).toBe(sentence)
    expect(await refused(jpegClaiming(photoFixture('progressive.jpg'), 65_500, 65_500))).toContain('4291 百万像素')
    expect(await refused(pngOf(0x7fffffff, 0x7fffffff, false))).toContain('百万像素')
  })

  it('is one that claims more pixels than it has, or fewer', async () => {
    const sentence = '这张照片不完整，打不开，请重新选一张。'
    expect(await refused(jpegClaiming(photoFixture('plain.jpg'), 7000, 5000))).toBe(sentence)
    expect(await refused(pngOf(6000, 6000, false))).toBe(sentence)
    const bomb = Buffer.from(pngOf(100, 4000))
    bomb.writeUInt32BE(100, 20)
    expect(await refused(bomb)).toBe(sentence)
  })

  it.each(['plain.jpg', 'progressive.jpg', 'interlaced.png', 'palette.png'])(
    'is every shortened file (%s)',
    async (name) => {
      const whole = photoFixture(name)
      const step = Math.ceil(whole.length / 120)
      for (let length = 20; length < whole.length - 1; length += step)
        expect([length, await refused(whole.subarray(0, length))]).not.toEqual([length, 'kept'])
    },
  )

  it('or kept is every damaged file, never a fault', async () => {
    for (const name of ['plain.jpg', 'progressive.jpg', 'palette.png']) {
      const whole = photoFixture(name)
      for (let at = 2; at < whole.length; at += 31) {
        const damaged = Buffer.from(whole)
        damaged[at] = (damaged[at] as number) ^ (1 << (at % 8))
        expect(typeof (await refused(damaged))).toBe('string')
      }
    }
  })
})
