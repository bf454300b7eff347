import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { jpegClaiming, photoFixture, pngOf, withOrientation } from '../../support/photo'
import { filesIn, handed, onTicket } from './support'

describe('photo.ticket and photo.hand', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(organNow))
  const jpeg = photoFixture('plain.jpg')

  describe('the door of a ticket', () =>
    climbsTheDoor(
      () => organ,
      'photo.ticket',
      () => ({ bytes: 1000, ending: 'jpg' }),
    ))
  describe('the door of a photo', () =>
    climbsTheDoor(
      () => organ,
      'photo.hand',
      () => ({ ticketId: 'some-ticket', fileId: 'cloud://x/y' }),
    ))

  it('refuse what is too large, or no photo by its name, before it is uploaded', async () => {
    const { code, message } = await organ.refused(openIds.wang, 'photo.ticket', {
      bytes: 12 * 1024 * 1024,
      ending: 'jpg',
    })
    expect([code, message]).toEqual(['photoTooLarge', '照片太大（12 MB），最多 10 MB，请换一张或先压缩。'])
    expect((await organ.refused(openIds.wang, 'photo.ticket', { bytes: 0, ending: 'jpg' })).field).toBe('bytes')
    expect((await organ.refused(openIds.wang, 'photo.ticket', { bytes: 10, ending: 'heic' } as never)).field).toBe(
      'ending',
    )
    expect((await organ.ok(openIds.wang, 'photo.ticket', { bytes: 10, ending: 'png' })).cloudPath).toMatch(
      /^incoming\/[\w-]{24}\.png$/,
    )
  })

  it('keep the photo and a small one under names nobody can guess, once however often asked', async () => {
    const input = await onTicket(organ, withOrientation(jpeg, 6))
    const answers = await Promise.all([1, 2, 3].map(() => organ.ok(openIds.wang, 'photo.hand', input)))
    expect(new Set(answers.map(({ photoId }) => photoId)).size).toBe(1)
    expect(await organ.ok(openIds.wang, 'photo.hand', input)).toEqual(answers[0])
    expect(filesIn(organ, 'incoming')).toEqual([])
    expect(filesIn(organ, 'kept').sort()).toEqual([
      expect.stringMatching(/^[\w-]{24}\.jpg$/),
      expect.stringMatching(/^[\w-]{24}\.s\.jpg$/),
    ])
  })

  it('refuse what is no photo, and forget it', async () => {
    const stored = filesIn(organ, 'kept').length
    const cases = [
      [Buffer.from('<html>'), 'photoKindWrong'],
      [photoFixture('small.heic'), 'photoKindWrong'],
      [jpeg.subarray(0, 700), 'photoBroken'],
      [jpegClaiming(jpeg, 10_000, 10_000), 'photoTooManyPixels'],
      [pngOf(20_000, 5000, false), 'photoTooManyPixels'],
      [Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'photoTooLarge'],
    ] as const
    for (const [bytes, code] of cases)
      expect((await organ.refused(openIds.wang, 'photo.hand', await onTicket(organ, bytes))).code).toBe(code)
    expect([filesIn(organ, 'incoming'), filesIn(organ, 'kept').length]).toEqual([[], stored])
  })

  it('take only one’s own ticket, its very file, within an hour', async () => {
    const input = await onTicket(organ, jpeg)
    expect((await organ.refused(openIds.li, 'photo.hand', input)).code).toBe('ticketSpent')
    const other = await onTicket(organ, jpeg, 'li')
    expect((await organ.refused(openIds.wang, 'photo.hand', { ...input, fileId: other.fileId })).code).toBe(
      'fileMissing',
    )
    organ.cloud.setNow('2026-11-20T02:00:01.000Z')
    expect((await organ.refused(openIds.wang, 'photo.hand', input)).code).toBe('ticketSpent')
  })

  it('take a PNG under a JPEG’s name for what it is', async () => {
    expect(await handed(organ, photoFixture('palette.png'))).toMatch(/^[\w-]{16}$/)
  })
})
