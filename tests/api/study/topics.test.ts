import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { lasting, studied } from './support'

describe('0.30 what a branch studied', () => {
  let alone: Organ
  beforeAll(async () => {
    alone = await startOrgan()
  })
  afterAll(() => alone.stop())

  it('0.30 tells a branch what its study was about, each meeting once, and nobody of a person', async () => {
    await studied(alone, { ...lasting(90), topicKind: 'theory' })
    await studied(alone, { ...lasting(180), topicKind: 'professional' })
    const ofBranch = () => alone.ok(openIds.chen, 'study.branchHours', { nodeId: alone.nodes.branch, year: 2026 })
    expect(await ofBranch()).toMatchObject({
      topics: [
        { kind: 'theory', hours: 2 },
        { kind: 'professional', hours: 4 },
      ],
      professionalShare: 67,
    })
    const own = await alone.ok(openIds.wang, 'study.myHours', { year: 2026 })
    expect(own.total).toBe(6)
    expect(JSON.stringify(own)).not.toMatch(/theory|professional/)
    const { versions } = await alone.ok(openIds.zhou, 'study.hourTable', {})
    const { savedBy: _by, savedAt: _at, ...table } = versions[0]!
    await alone.ok(openIds.zhou, 'study.saveHourTable', {
      ...table,
      effectiveFrom: '2026-01-01',
      professionalShare: 70,
    })
    expect((await ofBranch()).professionalShare).toBeUndefined()
  })
})
