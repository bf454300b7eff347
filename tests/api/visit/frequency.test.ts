import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const input = (more = {}) => ({ version: 0, effectiveFrom: '2026-11-01', unitMonths: 6, householdMonths: 3, ...more })

describe('how often the organ wants visits', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  climbsTheDoor(
    () => organ,
    'visit.frequency',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'visit.saveFrequency',
    () => input(),
  )

  it('is not said at first, and everyone may know that', async () => {
    const read = await organ.ok(openIds.wang, 'visit.frequency', {})
    expect(read).toMatchObject({
      current: { version: 0, unitMonths: null, householdMonths: null, savedBy: null },
      can: { save: false },
    })
    expect(read.versions).toHaveLength(1)
    expect((await organ.ok(openIds.zhou, 'visit.frequency', {})).can.save).toBe(true)
  })

  it('is for the officer of the organ committee only', async () => {
    for (const who of ['wang', 'chen', 'li', 'zheng', 'wu', 'sun', 'qian', 'zhao'] as const) {
      expect((await organ.refused(openIds[who], 'visit.saveFrequency', input())).code).toBe('notAllowed')
    }
  })

  it('refuses bad input and names the field', async () => {
    const refused = (more: object) => organ.refused(openIds.zhou, 'visit.saveFrequency', input(more))
    expect(await refused({ unitMonths: 0 })).toMatchObject({
      field: 'unitMonths',
      message: '基层单位的走访频次：至少 1 个月',
    })
    expect(await refused({ householdMonths: 25 })).toMatchObject({ field: 'householdMonths' })
    expect(await refused({ householdMonths: 1.5 })).toMatchObject({ field: 'householdMonths' })
    expect(await refused({ effectiveFrom: '2026-13-01' })).toMatchObject({ field: 'effectiveFrom' })
    expect(await refused({ effectiveFrom: '2025-12-31' })).toMatchObject({ code: 'badInput', field: 'effectiveFrom' })
  })

  it('adds a version, answers a retry alike and tells the second of two', async () => {
    const saved = await organ.ok(openIds.zhou, 'visit.saveFrequency', input())
    expect(saved).toMatchObject({ version: 1, unitMonths: 6, householdMonths: 3, savedBy: '周督导' })
    expect(await organ.ok(openIds.zhou, 'visit.saveFrequency', input())).toEqual(saved)
    expect((await organ.refused(openIds.zhou, 'visit.saveFrequency', input({ unitMonths: 4 }))).code).toBe(
      'changedElsewhere',
    )
    expect((await organ.refused(openIds.zhou, 'visit.saveFrequency', input({ version: 5 }))).code).toBe(
      'changedElsewhere',
    )
    await organ.ok(
      openIds.zhou,
      'visit.saveFrequency',
      input({ version: 1, effectiveFrom: '2027-01-01', unitMonths: null }),
    )
    const read = await organ.ok(openIds.wang, 'visit.frequency', {})
    expect([read.current.version, read.versions.map(({ version }) => version)]).toEqual([1, [2, 1, 0]])
  })
})
