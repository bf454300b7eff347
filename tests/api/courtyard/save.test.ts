import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
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
  type Saving = Input<'courtyard.save'>
  const change = (more: Partial<Saving> = {}): Saving => ({ noteId, version: 1, saveId: clientIdOf(), ...more })
  const save = (more: Partial<Saving>, who: 'wang' | 'li' = 'wang') =>
    organ.ok(openIds[who], 'courtyard.save', change(more))
  const refused = (more: Partial<Saving>) => organ.refused(openIds.wang, 'courtyard.save', change(more))
  type Demand = ReturnType<typeof words>['demands'][number]
  const put = (...demands: Demand[]) => ({ put: demands, drop: [] })
  const drop = (...keys: string[]) => ({ put: [], drop: keys })
  const show = () => organ.ok(openIds.wang, 'courtyard.show', { noteId })
  const [valve, rails, dates] = words().demands as [Demand, Demand, Demand]

  climbsTheDoor(
    () => organ,
    'courtyard.save',
    () => change({ topic: '改了' }),
  )

  it('is for the author and whoever came along, not for those who may only read', async () => {
    for (const who of ['chen', 'zheng', 'zhou', 'wu', 'sun', 'qian', 'zhao'] as const)
      expect((await organ.refused(openIds[who], 'courtyard.save', change({ topic: '改了' }))).code).toBe('notAllowed')
    for (const nowhere of ['nothing-there', '2026nothing', '2031nothing'])
      expect((await refused({ noteId: nowhere })).code).toBe('notFound')
    expect(await save({ headcount: 18 }, 'li')).toEqual({ noteId, version: 2 })
    expect(await show()).toMatchObject({
      headcount: 18,
      author: { name: '王党员' },
      companions: [{ name: '李委员' }],
      version: 2,
    })
  })

  it('tells the second of two who change the same, keeps the first, and answers a repetition alike', async () => {
    const first = change({ topic: '第一台手机改的' })
    expect(await organ.ok(openIds.wang, 'courtyard.save', first)).toEqual({ noteId, version: 2 })
    expect(await organ.ok(openIds.wang, 'courtyard.save', first)).toEqual({ noteId, version: 2 })
    const problem = await refused({ topic: '第二台手机改的', headcount: 18 })
    expect(problem).toMatchObject({ code: 'changedElsewhere', details: { id: noteId, version: 2, fields: 'topic' } })
    expect(await show()).toMatchObject({ topic: '第一台手机改的', headcount: 17 })
    expect(await save({ topic: '第二台手机改的', version: 2 })).toEqual({ noteId, version: 3 })
    const both = await Promise.all(
      ['甲', '乙'].map((topic) => organ.call(openIds.wang, 'courtyard.save', change({ topic, version: 3 }))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('puts together what two people changed in different places, and says so', async () => {
    const lamp: Demand = { key: 'demand-lamp', matter: '路灯不亮', raisedBy: null, onSpotAnswer: '', toLedger: true }
    const bus: Demand = { ...lamp, key: 'demand-bus', matter: '班车改点', toLedger: false }
    const both = await Promise.all([
      save({ topic: '王党员改的主题', demands: put(lamp) }),
      save({ headcount: 20, demands: { put: [bus, { ...dates, onSpotAnswer: '到 12 月底' }], drop: [] } }, 'li'),
    ])
    expect(both.map(({ version }) => version).sort()).toEqual([2, 3])
    const note = await show()
    expect(note).toMatchObject({ topic: '王党员改的主题', headcount: 20, version: 3 })
    expect(note.demands.map(({ key }) => key).sort()).toEqual(
      [...words().demands, lamp, bus].map(({ key }) => key).sort(),
    )
    expect(note.demands.find(({ key }) => key === 'demand-dates')).toMatchObject({ onSpotAnswer: '到 12 月底' })
    expect(note.entries.map(({ key }) => key)).toContain('demand-lamp')
    const [first, second] = note.history
    expect([first!.version, first!.base, second!.version, second!.base]).toEqual([2, null, 3, 1])
    expect([first!, second!].map(({ by }) => by.name).sort()).toEqual(['李委员', '王党员'])
    expect([first!, second!].flatMap(({ fields }) => fields).sort()).toEqual([
      'demands.demand-bus',
      'demands.demand-dates',
      'demands.demand-lamp',
      'headcount',
      'topic',
    ])
  })

  it('adds people and takes them away beside what others do, and asks only where one matter was changed twice', async () => {
    await save({ companionIds: { put: [organ.members.chen], drop: [] } }, 'li')
    await save({ companionIds: drop(organ.members.li) })
    expect((await show()).companions).toEqual([{ memberId: organ.members.chen, name: '陈书记' }])
    await save({ version: 3, demands: put({ ...rails, onSpotAnswer: '报交通科' }) })
    expect(await refused({ version: 3, demands: put({ ...rails, onSpotAnswer: '自己修' }) })).toMatchObject({
      code: 'changedElsewhere',
      details: { fields: 'demands.demand-rails' },
    })
    // The same words are no second change.
    expect(await save({ version: 3, demands: put({ ...rails, onSpotAnswer: '报交通科' }) })).toEqual({
      noteId,
      version: 4,
    })
  })

  it('keeps in its history which side was taken where both had changed a field, and by whom', async () => {
    await save({ topic: '别处的主题', host: '李委员' }, 'li')
    await save({ version: 2, topic: '王党员的主题', took: [{ field: 'topic', side: 'mine' }] })
    await save({ version: 3, took: [{ field: 'host', side: 'theirs' }] })
    expect((await show()).history.slice(1)).toMatchObject([
      { version: 3, by: { name: '王党员' }, fields: ['topic'], base: null, took: [{ field: 'topic', side: 'mine' }] },
      { version: 4, by: { name: '王党员' }, fields: [], took: [{ field: 'host', side: 'theirs' }] },
    ])
    expect(await refused({ took: [{ field: 'topic.$set', side: 'mine' }] })).toMatchObject({ code: 'badInput' })
  })

  it('carries a demand added later, or answered at first, into the ledger once', async () => {
    const added = { key: 'demand-later', matter: '路灯不亮', raisedBy: null, onSpotAnswer: '', toLedger: true }
    await save({ demands: put({ ...dates, toLedger: true }, added) })
    expect((await show()).entries.map(({ key }) => key).sort()).toEqual([
      'demand-dates',
      'demand-later',
      'demand-rails',
      'demand-valve',
    ])
  })

  it('neither drops nor rewords what is in the ledger; what was said about it may be put better', async () => {
    expect(await refused({ demands: drop('demand-valve') })).toMatchObject({
      code: 'badInput',
      field: 'demands',
      message: '群众诉求：“蓄水池阀门冻裂，三户停水”已转台账，不能删去',
    })
    for (const more of [{ matter: '改了' }, { raisedBy: '张婶' }, { toLedger: false }])
      expect(await refused({ demands: put({ ...valve, ...more }) })).toMatchObject({
        code: 'badInput',
        field: 'demands.0.matter',
      })
    await save({ demands: put({ ...valve, onSpotAnswer: '已报水利科' }) })
    expect((await show()).demands[0]).toMatchObject({ onSpotAnswer: '已报水利科' })
  })

  it('weighs the time of the meeting only when it is changed', async () => {
    organ.cloud.setNow('2028-03-01T01:00:00.000Z')
    await save({ topic: '补一句' })
    expect(await refused({ version: 2, startAt: '2026-11-18T11:30:00.000Z' })).toMatchObject({
      code: 'badInput',
      field: 'startAt',
    })
    organ.cloud.setNow('2026-11-20T01:00:00.000Z')
  })

  it('holds to the limits of the table, however many people add to a note', async () => {
    expect(await refused({ topic: '长'.repeat(61) })).toMatchObject({ field: 'topic' })
    expect(await refused({ outreach: '打 13800000001' })).toMatchObject({ field: 'outreach' })
    const many = Array.from({ length: 18 }, (_, n) => ({ ...dates, key: `demand-${String(n).padStart(4, '0')}` }))
    expect(await refused({ demands: put(...many) })).toMatchObject({
      field: 'demands',
      message: '群众诉求：最多 20 条，请分两次记录',
    })
    expect(await refused({ demands: put({ ...dates, matter: '长'.repeat(201) }) })).toMatchObject({
      message: expect.stringContaining('群众诉求第 1 项的事项：最多 200 个字'),
    })
  })

  it('lets a companion go, who then sees it no more', async () => {
    await organ.ok(openIds.li, 'courtyard.show', { noteId })
    await save({ companionIds: drop(organ.members.li) })
    const mine = (await organ.ok(openIds.li, 'courtyard.list', { view: 'mine' })).rows.map(({ id }) => id)
    expect(mine).not.toContain(noteId)
  })
})
