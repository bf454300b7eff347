import { adminOf } from '../../support/admin'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { dataVersion } from '../../../cloudfunctions/core/platform/dataForms'
import manifest from '../../../package.json'

describe('system.health', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  afterEach(() => organ.cloud.setNow(organNow))
  const runJobs = () => organ.cloud.runTimer('jobs', 'night')
  const health = () => organ.ok(openIds.sun, 'system.health', {})

  climbsTheDoor(
    () => organ,
    'system.health',
    () => ({}),
  )

  it('is for the system administrator only', async () => {
    for (const who of ['chen', 'li', 'wang', 'zhao', 'zhou', 'zheng', 'wu', 'qian'] as const) {
      expect(await organ.refused(openIds[who], 'system.health', {})).toMatchObject({
        code: 'notAllowed',
        message: '您没有这项权限：查看系统状态。',
      })
    }
  })
  it('takes no input', async () => {
    expect((await organ.refused(openIds.sun, 'system.health', { of: 'anybody' })).code).toBe('badInput')
  })

  it('says that no timer has run, then when it did, and writes nothing while nothing waits (C5)', async () => {
    expect(await health()).toMatchObject({ jobs: { lastAt: null, late: true }, countedAt: null })
    await runJobs()
    expect((await health()).jobs).toMatchObject({ lastAt: organNow, late: false })
    // After the marks of the organ's first acts, and what they left to be counted.
    organ.cloud.setNow('2026-11-20T01:04:00.000Z')
    await runJobs()
    const quiet = '2026-11-20T01:08:00.000Z'
    organ.cloud.setNow(quiet)
    await runJobs()
    organ.cloud.resetCounters()
    await runJobs()
    expect(organ.cloud.counters()).toMatchObject({ requests: 1, writesByDocument: {} })
    const { jobs } = await health()
    // Those whose collections the first acts had marked looked again.
    for (const { name, failing } of jobs.each) expect([name, failing]).toEqual([name, null])
    expect(jobs.each.find(({ name }) => name === 'summed')?.wentWellAt).toBe(quiet)
    organ.cloud.setNow('2026-11-20T02:30:00.000Z')
    expect((await health()).jobs.late).toBe(true)
  })

  it('names the build, the form of the data and the keys, and nothing that opens anything', async () => {
    const { api, data, keys, at } = await health()
    expect(at).toBe(organNow)
    expect(api.version).toBe(manifest.version)
    expect(data).toEqual({ version: dataVersion, wanted: dataVersion, running: null, log: [] })
    expect(keys.length).toBeGreaterThan(0)
    for (const { fingerprint } of keys) expect(fingerprint).toMatch(/^[0-9a-f]{8}$/)
  })

  it('counts the rows of each year and says when a year is to be set up', async () => {
    const { years } = await health()
    expect(years.rows.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029])
    expect(years.rows[0]!.collections).toContainEqual({ name: 'attendance_2026', there: true, rows: 0 })
    expect(years.due).toBe(false)
    // The local cloud was started in 2026: 2030 is not there yet.
    organ.cloud.setNow('2027-10-31T04:00:00.000Z')
    expect((await health()).years.due).toBe(false)
    organ.cloud.setNow('2027-11-01T04:00:00.000Z')
    const later = (await health()).years
    expect(later.due).toBe(true)
    expect(later.rows.at(-1)!.collections.map(({ there }) => there)).not.toContain(true)
  })

  it('counts uploads nobody took', async () => {
    expect((await health()).uploads).toEqual({ waiting: 0, overdue: 0 })
    const input = { nodeId: organ.nodes.branch, name: '材料.pdf', size: 1_000 }
    await organ.ok(openIds.chen, 'study.materialTicket', input)
    organ.cloud.setNow('2026-11-20T19:01:00.000Z')
    await runJobs()
    expect((await health()).uploads).toEqual({ waiting: 1, overdue: 0 })
    organ.cloud.setNow('2026-11-21T03:00:00.000Z')
    expect((await health()).uploads).toEqual({ waiting: 1, overdue: 1 })
  })

  it('holds nothing of any record', async () => {
    const text = JSON.stringify(await health())
    const members = (await adminOf(organ.cloud).database().collection('members').limit(100).get()).data as {
      _id: string
      name: string
    }[]
    expect(members.length).toBeGreaterThan(5)
    for (const { _id, name } of members) for (const each of [_id, name]) expect(text).not.toContain(each)
  })
})
