import { photosWaitingMax } from '../../../src/contract/photoWords'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { handed } from './support'

describe('photo.ticket', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('lets nobody pile up photos that no record takes (T10)', async () => {
    const input = { bytes: 10, ending: 'jpg' } as const
    const ask = (name: string, who: string = openIds.li) => organ.ok(who, 'photo.ticket', input, name)
    await handed(organ, undefined, 'li')
    const first = await ask('ticket-1')
    for (let number = 2; number < photosWaitingMax; number += 1) await ask(`ticket-${number}`)
    const refused = await organ.refused(openIds.li, 'photo.ticket', input, 'one-too-many')
    expect(refused).toMatchObject({
      code: 'photosWaiting',
      message: expect.stringContaining(`您有 ${photosWaitingMax} 张照片`),
    })
    // What was given before is given again, and others are not held up.
    expect(await ask('ticket-1')).toEqual(first)
    await ask('ticket-1', openIds.chen)
    // A ticket nothing came of is over in an hour.
    organ.cloud.setNow(new Date(Date.parse(organNow) + 61 * 60_000).toISOString())
    await ask('one-more')
  })
})
