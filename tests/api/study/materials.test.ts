import type { Input } from '../../../src/contract'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, organNow, startOrgan } from '../../support/organ'

describe('study materials', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (more: Partial<Input<'study.addMaterial'>> = {}) => ({
    clientId: clientIdOf(),
    nodeId: organ.nodes.branch,
    title: '中国共产党章程',
    source: '共产党员网',
    link: null,
    ...more,
  })
  const list = (openId: string, more = {}) => organ.ok(openId, 'study.listMaterials', more)

  climbsTheDoor(
    () => organ,
    'study.listMaterials',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'study.addMaterial',
    () => input(),
  )
  climbsTheDoor(
    () => organ,
    'study.removeMaterial',
    () => ({ materialId: 'some-material' }),
  )

  it('are added by the branch’s committee, once however often asked', async () => {
    for (const who of ['wang', 'zhou', 'wu', 'sun'] as const) {
      expect((await organ.refused(openIds[who], 'study.addMaterial', input())).code).toBe('notAllowed')
    }
    const one = input({ link: 'https://example.com/a?b=1' })
    const added = await organ.ok(openIds.li, 'study.addMaterial', one)
    expect(await organ.ok(openIds.li, 'study.addMaterial', one)).toEqual(added)
    const { rows, canAddTo } = await list(openIds.wang)
    expect(rows).toEqual([
      {
        id: added.materialId,
        title: '中国共产党章程',
        source: '共产党员网',
        link: 'https://example.com/a?b=1',
        file: null,
        nodeName: '第三党支部',
        addedOn: '2026-11-20',
        canRemove: false,
      },
    ])
    expect(canAddTo).toBeNull()
    expect((await list(openIds.li)).canAddTo).toEqual({ nodeId: organ.nodes.branch, name: '第三党支部' })
  })

  it.each([
    'http://example.com',
    'https://',
    'https://localhost',
    'https://a@example.com',
    'javascript:alert(1)',
    'https://例子.中国',
    '',
  ])('refuse the link %s', async (link) => {
    const refused = await organ.refused(openIds.li, 'study.addMaterial', input({ link }))
    expect(refused).toMatchObject({ code: 'badInput', field: 'link' })
  })

  it('of a node are for its members and those below, and for nobody beside', async () => {
    await organ.ok(openIds.zhou, 'study.addMaterial', input({ nodeId: organ.nodes.root, title: '机关学习要点' }))
    expect((await list(openIds.wang)).rows.map(({ title }) => title).sort()).toEqual(
      ['中国共产党章程', '机关学习要点'].sort(),
    )
    expect((await list(openIds.wu)).rows.map(({ title }) => title)).toEqual(['机关学习要点'])
    expect((await organ.refused(openIds.wu, 'study.listMaterials', { nodeId: organ.nodes.branch })).code).toBe(
      'notAllowed',
    )
  })

  it('stand beside the item of the plan that names them, unless they are another branch’s', async () => {
    const { materialId } = await organ.ok(openIds.chen, 'study.addMaterial', input({ title: '支部工作条例' }))
    const foreign = await organ.ok(openIds.wu, 'study.addMaterial', input({ nodeId: organ.nodes.otherBranch }))
    const items = [
      {
        id: clientIdOf(),
        month: 1,
        topic: '学条例',
        kind: 'studySession' as const,
        materialIds: [materialId, foreign.materialId],
      },
    ]
    await organ.ok(openIds.chen, 'study.savePlan', { nodeId: organ.nodes.branch, year: 2026, version: 0, items })
    const plan = await organ.ok(openIds.wang, 'study.showPlan', {})
    expect(plan.items[0]!.materials).toEqual([
      { id: materialId, title: '支部工作条例', source: '共产党员网', link: null, file: null },
    ])
  })

  it('come 20 a page, newest first, each once', async () => {
    for (let at = 0; at < 23; at += 1) {
      organ.cloud.setNow(new Date(Date.parse(organNow) + Math.floor(at / 2) * 60_000).toISOString())
      await organ.ok(openIds.wu, 'study.addMaterial', input({ nodeId: organ.nodes.otherBranch, title: `材料 ${at}` }))
    }
    organ.cloud.setNow(organNow)
    const first = await list(openIds.wu)
    const second = await list(openIds.wu, { cursor: first.next })
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect([first.rows.length, second.next]).toEqual([20, null])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(25)
    expect((await organ.refused(openIds.wu, 'study.listMaterials', { cursor: 'nonsense' })).field).toBe('cursor')
  })

  it('are removed by who keeps them, and a retry says the same', async () => {
    const [row] = (await list(openIds.chen)).rows.filter(({ nodeName }) => nodeName === '第三党支部')
    const materialId = row!.id
    for (const who of ['wang', 'wu', 'zhou'] as const) {
      expect((await organ.refused(openIds[who], 'study.removeMaterial', { materialId })).code).toBe('notAllowed')
    }
    for (let again = 0; again < 2; again += 1)
      expect(await organ.ok(openIds.chen, 'study.removeMaterial', { materialId })).toEqual({ materialId })
    expect((await list(openIds.chen)).rows.map(({ id }) => id)).not.toContain(materialId)
  })
})
