import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { summed } from '../../support/summed'
import { confirmed, planned, recorded } from './support'

describe('talk.coverage', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
    await organ.add(organ.nodes.branch, { name: '徐同志' })
    await confirmed(organ, await recorded(organ, await planned(organ), null))
    // Not confirmed, so not counted.
    await recorded(organ, await planned(organ, { host: 'chen', with: 'li' }, { kind: 'committeePair' }), null)
  })
  afterAll(() => organ.stop())
  climbsTheDoor(
    () => organ,
    'talk.coverage',
    () => ({}),
  )
  const coverage = (who: keyof typeof openIds, nodeId?: string) => organ.ok(openIds[who], 'talk.coverage', { nodeId })

  it('counts who has had a confirmed talk of each pairing, and names the others to the branch’s own committee', async () => {
    const own = await coverage('chen')
    expect(own).toMatchObject({ nodeName: '第三党支部', year: 2026, children: [] })
    expect(own.pairs).toEqual([
      { kind: 'committeePair', covered: 0, of: 2 },
      { kind: 'committeeWithMember', covered: 1, of: 2 },
      { kind: 'memberPair', covered: 0, of: 2 },
    ])
    expect(own.missing.find(({ kind }) => kind === 'committeeWithMember')?.members.map(({ name }) => name)).toEqual([
      '徐同志',
    ])
  })

  it('0.25: asks no talk of whoever is abroad or out of reach, while that lasts', async () => {
    const xu = (await coverage('chen')).missing.find(({ kind }) => kind === 'committeeWithMember')!.members[0]!.memberId
    const of = async () => (await coverage('chen')).pairs.find(({ kind }) => kind === 'committeeWithMember')
    await organ.enterSituation(xu, 'seconded', '2026-03-01')
    expect(await of()).toEqual({ kind: 'committeeWithMember', covered: 1, of: 2 })
    const situationId = await organ.enterSituation(xu, 'abroad', '2026-03-01')
    expect(await of()).toEqual({ kind: 'committeeWithMember', covered: 1, of: 1 })
    const { version } = await organ.ok(openIds.zhou, 'org.showMember', { memberId: xu })
    await organ.ok(openIds.zhou, 'org.endSituation', { memberId: xu, version, situationId, toOn: '2026-11-19' })
    expect(await of()).toEqual({ kind: 'committeeWithMember', covered: 1, of: 2 })
  })

  it('gives the levels above counts and no name of whoever talked', async () => {
    await summed(organ.cloud)
    const top = await coverage('zhou')
    expect(top.children.map(({ name }) => name)).toEqual(['第一党总支'])
    const middle = await coverage('zheng')
    expect(middle.children.map(({ name, pairs }) => [name, pairs[1]!.covered])).toEqual([
      ['第一党支部', 0],
      ['第三党支部', 1],
      ['第五党支部', 0],
    ])
    const branch = await coverage('zhou', organ.nodes.branch)
    expect(branch.missing).toEqual([])
    for (const answer of [top, middle, branch]) expect(JSON.stringify(answer)).not.toMatch(/王党员|陈书记|徐同志/)
  })

  it('is not for members, other branches and administrators, and of another year is empty', async () => {
    for (const who of ['wang', 'zhao', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'talk.coverage', {})).code).toBe('notAllowed')
    expect((await organ.refused(openIds.wu, 'talk.coverage', { nodeId: organ.nodes.branch })).code).toBe('notAllowed')
    expect((await organ.refused(openIds.chen, 'talk.coverage', { nodeId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(openIds.chen, 'talk.coverage', { year: 1 })).code).toBe('badInput')
    expect((await organ.ok(openIds.chen, 'talk.coverage', { year: 2025 })).pairs.map(({ covered }) => covered)).toEqual(
      [0, 0, 0],
    )
  })

  it('0.26 counts the committee by pairs from the organ’s dated word on, said by its officer alone', async () => {
    const rule = { version: 0, effectiveFrom: '2026-11-20', among: 'everyPair' as const, source: '机关党委〔2026〕5号' }
    for (const who of ['chen', 'wang', 'sun'] as const)
      expect((await organ.refused(openIds[who], 'talk.saveCoverageRule', rule)).code).toBe('notAllowed')
    const past = { ...rule, effectiveFrom: '2026-11-19' }
    expect((await organ.refused(openIds.zhou, 'talk.saveCoverageRule', past)).field).toBe('effectiveFrom')
    await organ.ok(openIds.zhou, 'talk.saveCoverageRule', rule)
    const { pairs, missing } = await coverage('chen')
    expect(pairs[0]).toEqual({ kind: 'committeePair', covered: 0, of: 1, byPairs: true })
    // The levels above follow within the minute.
    await summed(organ.cloud)
    expect((await coverage('zhou')).pairs[0]).toEqual({ kind: 'committeePair', covered: 0, of: 1, byPairs: true })
    expect(missing[0]?.pairs?.map((two) => two.map(({ name }) => name).sort())).toEqual([['李委员', '陈书记']])
    expect((await organ.ok(openIds.chen, 'talk.coverage', { year: 2025 })).pairs[0]?.byPairs).toBeUndefined()
    const { current } = await organ.ok(openIds.wang, 'talk.coverageRule', {})
    expect(current).toMatchObject({ version: 1, among: 'everyPair', savedBy: '周督导' })
  })

  it('C3, P4: reads one summary above the branches, and a branch’s own records', async () => {
    organ.cloud.resetCounters()
    await coverage('zhou')
    const few = organ.cloud.counters()
    organ.cloud.resetCounters()
    await coverage('chen')
    expect([few.requests, organ.cloud.counters().requests]).toEqual([3, 6])
  })
})
