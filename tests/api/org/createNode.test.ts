import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

describe('org.createNode', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (name = '第七党支部') => ({
    clientId: clientIdOf(),
    parentId: organ.nodes.generalBranch,
    kind: 'branch' as const,
    name,
  })
  climbsTheDoor(() => organ, 'org.createNode', input)

  it.each(['chen', 'zheng', 'sun', 'qian', 'wang'] as const)(
    'refuses %s, whose post does not change the tree',
    async (who) => {
      expect((await organ.refused(openIds[who], 'org.createNode', input())).code).toBe('notAllowed')
    },
  )

  it('refuses an empty name, an unknown kind and a parent that is not there', async () => {
    const bad = await organ.refused(openIds.zhou, 'org.createNode', { ...input(), name: '   ' })
    expect(bad).toMatchObject({ code: 'badInput', field: 'name', message: '姓名或名称：不能为空' })
    expect((await organ.refused(openIds.zhou, 'org.createNode', { ...input(), kind: 'party' })).field).toBe('kind')
    expect((await organ.refused(openIds.zhou, 'org.createNode', { ...input(), parentId: 'nowhere' })).code).toBe(
      'notFound',
    )
  })

  it('refuses levels the wrong way round', async () => {
    const under = { ...input(), parentId: organ.nodes.branch }
    const problem = await organ.refused(openIds.zhou, 'org.createNode', under)
    expect(problem).toMatchObject({ code: 'nodeKindMismatch', message: '党支部下面不能设党支部。' })
    const group = { ...input(), kind: 'partyGroup' as const }
    expect((await organ.refused(openIds.zhou, 'org.createNode', group)).message).toBe('党总支下面不能设党小组。')
  })

  it('creates a node once, however often the same request arrives', async () => {
    const request = input('第八党支部')
    const created = await organ.ok(openIds.zhou, 'org.createNode', request)
    const again = await organ.ok(openIds.zhou, 'org.createNode', request)
    expect(created).toEqual({ id: created.id, kind: 'branch', name: '第八党支部', parentId: organ.nodes.generalBranch })
    expect(again).toEqual(created)
    const { children } = await organ.ok(openIds.zhou, 'org.showNode', { nodeId: organ.nodes.generalBranch })
    expect(children.filter((child) => child.name === '第八党支部')).toHaveLength(1)
  })

  it('refuses a name its parent already has, and allows it elsewhere', async () => {
    const problem = await organ.refused(openIds.zhou, 'org.createNode', input('第三党支部'))
    expect(problem).toMatchObject({ code: 'nameTaken', message: '第一党总支已有同名的党支部“第三党支部”。' })
    await organ.ok(openIds.zhou, 'org.createNode', { ...input('第三党支部'), parentId: organ.nodes.root })
  })
})
