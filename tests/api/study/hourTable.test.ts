import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const rows = [{ kind: 'studySession' as const, fromMinutes: 30, toMinutes: 1440, hours: 1.5 }]
const input = (more = {}) => ({
  version: 1,
  effectiveFrom: '2026-11-01',
  lateCounts: false,
  secretaryHours: null,
  rows,
  ...more,
})

describe('the conversion table', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  describe('study.hourTable', () => {
    climbsTheDoor(
      () => organ,
      'study.hourTable',
      () => ({}),
    )

    it('begins with a first version everyone may read and the officer may change', async () => {
      const read = await organ.ok(openIds.wang, 'study.hourTable', {})
      expect(read).toMatchObject({ can: { save: false }, current: { version: 1, savedBy: null } })
      expect(read.versions).toHaveLength(1)
      expect((await organ.ok(openIds.zhou, 'study.hourTable', {})).can.save).toBe(true)
    })
  })

  describe('study.saveHourTable', () => {
    climbsTheDoor(
      () => organ,
      'study.saveHourTable',
      () => input(),
    )

    it('is for the officer of the organ committee only', async () => {
      for (const who of ['wang', 'chen', 'li', 'zheng', 'wu', 'sun', 'qian'] as const) {
        expect((await organ.refused(openIds[who], 'study.saveHourTable', input())).code).toBe('notAllowed')
      }
    })

    it('refuses bad input and names the row', async () => {
      const refused = (more: object) => organ.refused(openIds.zhou, 'study.saveHourTable', input(more))
      expect((await refused({ rows: [] })).message).toBe('一行也没有，请至少规定一种会议。请改好后再保存。')
      const gap = [
        { ...rows[0]!, toMinutes: 45 },
        { ...rows[0]!, fromMinutes: 61 },
      ]
      expect(await refused({ rows: gap })).toMatchObject({
        code: 'hourTableWrong',
        field: 'rows',
        message: '集中学习：46–60 分钟没有规定。请改好后再保存。',
      })
      expect((await refused({ rows: [{ ...rows[0]!, hours: 0.3 }] })).message).toContain('0.5')
      expect((await refused({ rows: [{ ...rows[0]!, kind: 'party' }] })).code).toBe('badInput')
      expect((await refused({ effectiveFrom: '2026-02-30' })).code).toBe('badInput')
      expect((await refused({ effectiveFrom: '2025-12-31' })).code).toBe('hourTablePast')
    })

    it('adds a version, answers a retry alike and tells the second of two', async () => {
      const saved = await organ.ok(openIds.zhou, 'study.saveHourTable', input())
      expect(saved).toMatchObject({ version: 2, rows, lateCounts: false, savedBy: '周督导' })
      expect(await organ.ok(openIds.zhou, 'study.saveHourTable', input())).toEqual(saved)
      expect((await organ.refused(openIds.zhou, 'study.saveHourTable', input({ lateCounts: true }))).code).toBe(
        'changedElsewhere',
      )
      expect((await organ.refused(openIds.zhou, 'study.saveHourTable', input({ version: 7 }))).code).toBe(
        'changedElsewhere',
      )
      const read = await organ.ok(openIds.wang, 'study.hourTable', {})
      expect(read.versions.map(({ version }) => version)).toEqual([2, 1])
      expect(read.current.version).toBe(2)
    })

    it('keeps a version for later beside the one in force', async () => {
      await organ.ok(openIds.zhou, 'study.saveHourTable', input({ version: 2, effectiveFrom: '2027-01-01' }))
      const read = await organ.ok(openIds.wang, 'study.hourTable', {})
      expect([read.current.version, read.versions[0]!.version]).toEqual([2, 3])
    })
  })
})
