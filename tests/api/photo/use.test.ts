import type { Organ, PersonKey } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { photoFixture, plantedJpeg, pngOf } from '../../support/photo'
import { draft } from '../courtyard/support'
import { bytesAt, filesIn, handed } from './support'

const word = '青山村刘叔13800000001'
const later = (hours: number) => new Date(Date.parse(organNow) + hours * 3_600_000).toISOString()

describe('the photos of a record', () => {
  let organ: Organ
  beforeEach(async () => {
    organ = await startOrgan()
  })
  afterEach(() => organ.stop())
  const write = async (photoIds: string[], sent = draft({ demands: [] })) =>
    (await organ.ok(openIds.wang, 'courtyard.write', { ...sent, photoIds })).noteId
  const shown = async (noteId: string, who: PersonKey = 'wang') =>
    (await organ.ok(openIds[who], 'courtyard.show', { noteId })).photos
  const runJobs = () => organ.cloud.runTimer('jobs', 'night')

  it('open at addresses good for ten minutes, without what the camera wrote', async () => {
    const noteId = await write([await handed(organ, plantedJpeg(7, word)), await handed(organ)])
    const photos = await shown(noteId)
    expect(photos.map(({ check }) => check)).toEqual(['waiting', 'waiting'])
    for (const { url, thumbUrl } of photos) {
      for (const address of [url, thumbUrl]) expect((await bytesAt(address!)).includes(word)).toBe(false)
    }
    organ.cloud.setNow('2026-11-20T01:09:59.000Z')
    expect((await fetch(photos[1]!.url!)).status).toBe(200)
    organ.cloud.setNow('2026-11-20T01:10:01.000Z')
    expect((await fetch(photos[1]!.url!)).status).toBe(403)
  })

  it('are seen by their owner alone until the content check is over, then by all who may see the record', async () => {
    const noteId = await write([await handed(organ)])
    expect(await shown(noteId, 'chen')).toMatchObject([{ url: null, thumbUrl: null, check: 'waiting' }])
    expect(await organ.cloud.deliverMessages()).toBe(1)
    for (const who of ['wang', 'chen'] as const)
      expect(await shown(noteId, who)).toMatchObject([{ url: expect.any(String), check: 'passed' }])
  })

  it('are withheld from everyone when the check finds them risky', async () => {
    const noteId = await write([await handed(organ, pngOf(666, 20)), await handed(organ)])
    await organ.cloud.deliverMessages()
    for (const who of ['wang', 'chen'] as const) {
      expect(await shown(noteId, who)).toMatchObject([
        { url: null, thumbUrl: null, check: 'risky' },
        { url: expect.any(String), check: 'passed' },
      ])
    }
  })

  it('are not released by a phone that speaks as the platform', async () => {
    expect(
      await organ.cloud.call(openIds.wang, 'inbox', { MsgType: 'event', Event: 'wxa_media_check' }),
    ).toHaveProperty('errCode')
  })

  it('are asked about again after half an hour without an answer, three times at most', async () => {
    await write([await handed(organ)])
    const asked = () => organ.cloud.outbox.list().filter(({ api }) => api === 'security.mediaCheckAsync').length
    for (const [minutes, times] of [
      [29, 1],
      [31, 2],
      [62, 3],
      [200, 3],
    ] as const) {
      organ.cloud.setNow(new Date(Date.parse(organNow) + minutes * 60_000).toISOString())
      await runJobs()
      expect([minutes, asked()]).toEqual([minutes, times])
    }
  })

  it('belong to one record', async () => {
    const photoId = await handed(organ)
    const sent = draft({ demands: [] })
    await write([photoId], sent)
    await write([photoId], sent)
    const foreign = await handed(organ, photoFixture('plain.jpg'), 'li')
    for (const id of [photoId, foreign]) {
      expect(
        await organ.refused(openIds.wang, 'courtyard.write', draft({ demands: [], photoIds: [id] })),
      ).toMatchObject({ code: 'photoMissing', message: expect.stringContaining('重新选择') })
    }
  })

  it('that nobody took are gone after a day; those a record holds stay, those it let go do not', async () => {
    const [stored, letGo] = [await handed(organ), await handed(organ)]
    await handed(organ)
    const noteId = await write([stored, letGo])
    expect(filesIn(organ, 'kept')).toHaveLength(6)
    organ.cloud.setNow(later(23))
    await runJobs()
    expect(filesIn(organ, 'kept')).toHaveLength(6)
    organ.cloud.setNow(later(25))
    await runJobs()
    expect(filesIn(organ, 'kept')).toHaveLength(4)
    const photoIds = { put: [], drop: [letGo] }
    await organ.ok(openIds.wang, 'courtyard.save', { noteId, version: 1, saveId: 'lets-one-go', photoIds })
    organ.cloud.setNow(later(50))
    await runJobs()
    expect(filesIn(organ, 'kept')).toHaveLength(2)
    expect((await shown(noteId)).map(({ id }) => id)).toEqual([stored])
    for (const hours of [51, 80]) {
      organ.cloud.setNow(later(hours))
      await runJobs()
    }
    expect(filesIn(organ, 'kept')).toHaveLength(2)
  })

  it('keep their files when only the ticket was left behind', async () => {
    const noteId = await write([await handed(organ, photoFixture('progressive.jpg'))])
    for (const hours of [25, 26]) {
      organ.cloud.setNow(later(hours))
      await runJobs()
    }
    const [photo] = await shown(noteId)
    expect((await bytesAt(photo!.thumbUrl!)).length).toBeGreaterThan(200)
  })
})
