import { probe, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

describe('the time functions see', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud({ now: '2026-07-01T01:30:00.000Z' })
  })
  afterAll(() => cloud.stop())

  const seen = async () => (await probe(cloud, { act: 'clock' })) as Record<string, unknown>

  test('stands still where it is set, in UTC, and dates stay dates', async () => {
    expect(await seen()).toEqual({
      iso: '2026-07-01T01:30:00.000Z',
      now: Date.parse('2026-07-01T01:30:00.000Z'),
      isDate: true,
      given: '1970-01-01T00:00:00.000Z',
      zone: 0,
    })
  })

  test('a warm instance follows when it is set again', async () => {
    cloud.setNow('2026-12-31T16:00:00.000Z')
    expect(await seen()).toMatchObject({ iso: '2026-12-31T16:00:00.000Z' })
  })

  test('goes on from where it is set when told to run', async () => {
    const before = Date.now()
    cloud.setNow('2030-01-01T00:00:00.000Z', true)
    const gone = Number((await seen()).now) - Date.parse('2030-01-01T00:00:00.000Z')
    expect(gone).toBeGreaterThanOrEqual(0)
    expect(gone).toBeLessThanOrEqual(Date.now() - before)
  })

  test('is the machine’s with null', async () => {
    cloud.setNow(null)
    const before = Date.now()
    const { now } = await seen()
    expect(Number(now)).toBeGreaterThanOrEqual(before)
    expect(Number(now)).toBeLessThanOrEqual(Date.now())
  })

  test('refuses what is no instant', () => {
    expect(() => cloud.setNow('明天')).toThrow('不是有效的 ISO 时间')
  })
})
