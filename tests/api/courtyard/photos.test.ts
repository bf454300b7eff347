import { photoFixture } from '../../support/photo'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { handed } from '../photo/support'
import { draft } from './support'

describe('the photos of a courtyard note', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const jpeg = photoFixture('plain.jpg')
  const photosOf = async (noteId: string) =>
    (await organ.ok(openIds.wang, 'courtyard.show', { noteId })).photos.map(({ id }) => id)

  it('are the writer’s own, in their order, taken once however often the note is sent', async () => {
    const [first, second] = [await handed(organ, jpeg), await handed(organ, photoFixture('palette.png'))] as [
      string,
      string,
    ]
    const sent = draft({ demands: [], photoIds: [second, first] })
    const { noteId } = await organ.ok(openIds.wang, 'courtyard.write', sent)
    expect(await organ.ok(openIds.wang, 'courtyard.write', sent)).toEqual({ noteId, version: 1 })
    expect(await photosOf(noteId)).toEqual([second, first])
    const stolen = await organ.refused(openIds.li, 'courtyard.write', draft({ demands: [], photoIds: [first] }))
    expect(stolen).toMatchObject({ code: 'photoMissing', field: 'photoIds' })
    expect((await organ.refused(openIds.wang, 'courtyard.write', draft({ demands: [], photoIds: [first] }))).code).toBe(
      'photoMissing',
    )
  })

  it('may be let go and added to, by whoever changes the note', async () => {
    const first = await handed(organ, jpeg)
    const { noteId } = await organ.ok(
      openIds.wang,
      'courtyard.write',
      draft({ demands: [], photoIds: [first], companionIds: [organ.members.li] }),
    )
    const theirs = await handed(organ, jpeg, 'li')
    const save = (who: 'li' | 'wang', photoIds: { put: string[]; drop: string[] }) =>
      organ.ok(openIds[who], 'courtyard.save', { noteId, version: 1, saveId: clientIdOf(), photoIds })
    await save('li', { put: [theirs], drop: [] })
    expect(await photosOf(noteId)).toEqual([first, theirs])
    // Begun before the other's was there, and none of it is lost.
    await save('wang', { put: [], drop: [first] })
    expect(await photosOf(noteId)).toEqual([theirs])
  })

  it('are nine at most, and never a number somebody made up', async () => {
    const ten = Array.from({ length: 10 }, (_, place) => `photo-${place}`)
    expect(await organ.refused(openIds.wang, 'courtyard.write', draft({ photoIds: ten }))).toMatchObject({
      code: 'badInput',
      field: 'photoIds',
      message: '照片：最多 9 张照片',
    })
    expect((await organ.refused(openIds.wang, 'courtyard.write', draft({ photoIds: ['made-up'] }))).code).toBe(
      'photoMissing',
    )
  })
})
