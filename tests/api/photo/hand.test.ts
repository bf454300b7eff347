import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('photo.ticket and photo.hand', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  climbsTheDoor(() => organ, 'photo.ticket', () => ({ bytes: 1000, ending: 'jpg' }))
  climbsTheDoor(() => organ, 'photo.hand', () => ({ ticketId: 'some-ticket', fileId: 'cloud://x/y' }))

  it('refuse what is too large before it is uploaded', async () => {
    const { code, message } = await organ.refused(openIds.wang, 'photo.ticket', { bytes: 12 * 1024 * 1024, ending: 'jpg' })
    expect([code, message]).toEqual(['photoTooLarge', '照片太大（12 MB），最多 10 MB，请换一张或先压缩。'])
  })
})
