import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { draft, words } from './support'

describe('courtyard.save', () => {
  let organ: Organ
  let noteId: string
  beforeAll(async () => {
    organ = await startOrgan()
  })
  beforeEach(async () => {
    noteId = (await organ.ok(openIds.wang, 'courtyard.write', draft({ companionIds: [organ.members.li] }))).noteId
  })
  afterAll(() => organ.stop())
  const said = (more: Parameters<typeof words>[0] = {}) => ({
    noteId,
    version: 1,
    ...words({ companionIds: [organ.members.li], ...more }),
  })
  const show = () => organ.ok(openIds.wang, 'courtyard.show', { noteId })
  const { demands } = words()

  climbsTheDoor(
    () => organ,
    'courtyard.save',
    () => said(),
  )

  it('is for the author and whoever came along, not for those who may only read', async () => {
    for (const who of ['chen', 'zheng', 'zhou'] as const)
      expect((await organ.refused(openIds[who], 'courtyard.save', said())).code).toBe('notAllowed')
    for (const who of ['wu', 'sun', 'qian', 'zhao'] as const)
      expect((await organ.refused(openIds[who], 'courtyard.save', said())).code).toBe('notAllowed')
    expect((await organ.refused(openIds.wang, 'courtyard.save', { ...said(), noteId: 'nothing-there' })).code).toBe(
      'notFound',
    )
    expect(await organ.ok(openIds.li, 'courtyard.save', said({ headcount: 18 }))).toEqual({ noteId, version: 2 })
    expect(await show()).toMatchObject({
      headcount: 18,
      author: { name: '王党员' },
      companions: [{ name: '李委员' }],
      version: 2,
    })
  })

  it('tells the second of two who save, keeps the first, and answers a repetition alike', async () => {
    const first = said({ topic: '第一台手机改的' })
    expect(await organ.ok(openIds.wang, 'courtyard.save', first)).toEqual({ noteId, version: 2 })
    expect(await organ.ok(openIds.wang, 'courtyard.save', first)).toEqual({ noteId, version: 2 })
    const problem = await organ.refused(openIds.wang, 'courtyard.save', said({ topic: '第二台手机改的' }))
    expect(problem).toMatchObject({ code: 'changedElsewhere', details: { noteId, version: 2 } })
    expect((await show()).topic).toBe('第一台手机改的')
    expect(
      await organ.ok(openIds.wang, 'courtyard.save', { ...said({ topic: '第二台手机改的' }), version: 2 }),
    ).toEqual({ noteId, version: 3 })
    const both = await Promise.all(
      ['甲', '乙'].map((topic) => organ.call(openIds.wang, 'courtyard.save', { ...said({ topic }), version: 3 })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('carries a demand added later, or answered at first, into the ledger once', async () => {
    const added = {
      key: 'demand-later',
      matter: '路灯不亮',
      raisedBy: null,
      onSpotAnswer: '',
      outcome: 'toLedger' as const,
    }
    const turned = demands.map((demand) =>
      demand.key === 'demand-dates' ? { ...demand, outcome: 'toLedger' as const } : demand,
    )
    await organ.ok(openIds.wang, 'courtyard.save', said({ demands: [...turned, added] }))
    expect((await show()).entries.map(({ key }) => key).sort()).toEqual([
      'demand-dates',
      'demand-later',
      'demand-rails',
      'demand-valve',
    ])
  })

  it('neither drops nor rewords what is in the ledger; what was said about it may be put better', async () => {
    const [valve, ...others] = demands as [(typeof demands)[number], ...typeof demands]
    const dropped = await organ.refused(openIds.wang, 'courtyard.save', said({ demands: others }))
    expect(dropped).toMatchObject({
      code: 'badInput',
      field: 'demands',
      message: '群众诉求：“蓄水池阀门冻裂，三户停水”已转账单，不能删去',
    })
    for (const change of [{ matter: '改了' }, { raisedBy: '张婶' }, { outcome: 'answered' as const }]) {
      const problem = await organ.refused(
        openIds.wang,
        'courtyard.save',
        said({ demands: [{ ...valve, ...change }, ...others] }),
      )
      expect(problem).toMatchObject({ code: 'badInput', field: 'demands.0.matter' })
    }
    await organ.ok(
      openIds.wang,
      'courtyard.save',
      said({ demands: [{ ...valve, onSpotAnswer: '已报水利科' }, ...others] }),
    )
    expect((await show()).demands[0]).toMatchObject({ onSpotAnswer: '已报水利科' })
  })

  it('weighs the time of the meeting only when it is changed', async () => {
    organ.cloud.setNow('2028-03-01T01:00:00.000Z')
    await organ.ok(openIds.wang, 'courtyard.save', said({ topic: '补一句' }))
    const moved = { ...said({ startAt: '2026-11-18T11:30:00.000Z' }), version: 2 }
    expect(await organ.refused(openIds.wang, 'courtyard.save', moved)).toMatchObject({
      code: 'badInput',
      field: 'startAt',
    })
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
  })

  it('lets a companion go, who then sees it no more', async () => {
    await organ.ok(openIds.li, 'courtyard.show', { noteId })
    await organ.ok(openIds.wang, 'courtyard.save', said({ companionIds: [] }))
    const mine = (await organ.ok(openIds.li, 'courtyard.list', { view: 'mine' })).rows.map(({ id }) => id)
    expect(mine).not.toContain(noteId)
  })
})
