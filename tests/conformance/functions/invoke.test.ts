import { probe, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

describe('invoking functions', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud({ workers: 2 })
  })
  afterAll(() => cloud.stop())

  test('the caller is who the cloud says', async () => {
    expect(await probe(cloud, { act: 'context' }, 'chen')).toMatchObject({ OPENID: 'chen', SOURCE: 'wx_client' })
  })

  test('overlapping callers keep their own identities', async () => {
    const people = Array.from({ length: 8 }, (_, place) => `member-${place}`)
    const seen = await Promise.all(people.map((openid) => probe(cloud, { act: 'contextTwice', pause: 20 }, openid)))
    expect(seen).toEqual(people.map((openid) => ({ before: openid, after: openid })))
  })

  test('a warm instance keeps its module', async () => {
    const first = Number(await probe(cloud, { act: 'count' }))
    expect(await probe(cloud, { act: 'count' })).toBe(first + 1)
  })

  test('a write and a read go through the genuine SDK and are counted', async () => {
    cloud.resetCounters()
    expect(await probe(cloud, { act: 'add', note: { _id: 'n1', text: '记一笔' } })).toMatchObject({ _id: 'n1' })
    expect(await probe(cloud, { act: 'read', id: 'n1' })).toEqual({ _id: 'n1', text: '记一笔' })
    expect(cloud.counters()).toMatchObject({
      requests: 2,
      byAction: { 'database.insertDocument': 1, 'database.getDocument': 1 },
      documentsRead: 1,
      documentsWritten: 1,
    })
  })
})
