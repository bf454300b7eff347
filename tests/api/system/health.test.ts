import { adminOf } from '../../support/admin'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'
import { dataVersion } from '../../../cloudfunctions/core/platform/dataForms'
import manifest from '../../../package.json'

/** What a minute without anything to do costs; docs/operations.md reckons with it. */
const idleRequests = 9

describe('system.health', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  afterEach(() => organ.cloud.setNow(organNow))
  const runJobs = () => organ.cloud.runTimer('jobs', 'eachMinute')
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

  it('says that no timer has run, then when it did, and writes that once a minute', async () => {
    expect((await health()).jobs).toMatchObject({ lastAt: null, late: true })
    organ.cloud.resetCounters()
    await runJobs()
    await runJobs()
    await runJobs()
    const { writesByDocument, requests } = organ.cloud.counters()
    expect(writesByDocument).toEqual({ 'settings/jobs': 1 })
    expect(requests / 3).toBeLessThanOrEqual(idleRequests)
    expect((await health()).jobs).toMatchObject({ lastAt: organNow, late: false })
    organ.cloud.setNow('2026-11-20T01:01:00.000Z')
    await runJobs()
    const { jobs } = await health()
    expect(jobs.lastAt).toBe('2026-11-20T01:01:00.000Z')
    expect(jobs.each.map(({ wentWellAt, failing }) => ({ wentWellAt, failing }))).toEqual(
      jobs.each.map(() => ({ wentWellAt: jobs.lastAt, failing: null })),
    )
    organ.cloud.setNow('2026-11-20T01:09:00.000Z')
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
    expect(years.rows[0]!.collections).toContainEqual({ name: 'attendance_2026', rows: 0 })
    expect(years.due).toBe(false)
    // The local cloud was started in 2026: 2030 is not there yet.
    organ.cloud.setNow('2027-10-31T04:00:00.000Z')
    expect((await health()).years.due).toBe(false)
    organ.cloud.setNow('2027-11-01T04:00:00.000Z')
    const later = (await health()).years
    expect(later.due).toBe(true)
    expect(later.rows.at(-1)!.collections.map(({ rows }) => rows)).not.toContain(0)
  })

  it('counts uploads nobody took', async () => {
    expect((await health()).uploads).toEqual({ waiting: 0, overdue: 0 })
    const input = { nodeId: organ.nodes.branch, name: '材料.pdf', size: 1_000 }
    await organ.ok(openIds.chen, 'study.materialTicket', input)
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
