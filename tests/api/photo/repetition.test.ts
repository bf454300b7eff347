import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { photoFixture } from '../../support/photo'
import { repeats } from '../../support/repetition'
import { everything } from '../../support/stored'
import { draft } from '../courtyard/support'
import { filesIn, handed, onTicket } from './support'

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

const { wang } = openIds
const photoIds = () =>
  [...everything(organ.cloud).keys()].flatMap((id) => (id.startsWith('photos/') ? [id.slice('photos/'.length)] : []))
/** A record takes whatever has been handed in since. */
const take = async (before: readonly string[]) =>
  organ.ok(wang, 'courtyard.write', {
    ...draft({ demands: [] }),
    photoIds: photoIds().filter((id) => !before.includes(id)),
  })

repeats('photo', () => organ, {
  'photo.ticket': async () => ({ openId: wang, input: { bytes: 1000, ending: 'jpg' }, anew: true }),
  'photo.hand': async () => {
    const before = photoIds()
    return {
      openId: wang,
      input: await onTicket(organ, photoFixture('plain.jpg')),
      then: [() => organ.cloud.deliverMessages(), () => take(before)],
    }
  },
})

describe('a photo nobody took', () => {
  it('loses its files after a day and keeps the line of what happened to it', async () => {
    organ.cloud.setNow(organNow)
    const photoId = await handed(organ)
    const { fileId } = everything(organ.cloud).get(`photos/${photoId}`) as unknown as { fileId: string }
    const name = fileId.split('/').at(-1)!
    expect(filesIn(organ, 'kept')).toContain(name)
    organ.cloud.setNow(new Date(Date.parse(organNow) + 25 * 3_600_000).toISOString())
    await organ.cloud.runTimer('jobs', 'night')
    expect(filesIn(organ, 'kept')).not.toContain(name)
    const { audit, ...rest } = everything(organ.cloud).get(`photos/${photoId}`)!
    expect(audit!.map(({ act, by }) => [act, by])).toEqual([
      ['photo.hand', organ.members.wang],
      ['jobs.sweepPhotos', 'jobs'],
    ])
    expect(rest).toMatchObject({ fileId: '', thumbFileId: '' })
    expect(await organ.refused(wang, 'courtyard.write', draft({ demands: [], photoIds: [photoId] }))).toMatchObject({
      code: 'photoMissing',
    })
  })
})
