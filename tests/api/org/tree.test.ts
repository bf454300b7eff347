import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'

describe('org.tree', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const names = async (openId: string) => (await organ.ok(openId, 'org.tree', {})).nodes.map((node) => node.name)

  it('refuses someone who is not on the roster', async () => {
    expect((await organ.refused('stranger', 'org.tree', {})).code).toBe('notBound')
  })

  it('shows a member the way from their own group to the root, and nothing beside it', async () => {
    expect(await names(openIds.wang)).toEqual(['市发展改革委机关党委', '第一党总支', '第三党支部', '第一党小组'])
    // T12: an activist has their own page, what they are invited to and the feedback.
    expect(await names(openIds.zhao)).toEqual([])
  })

  it('shows a secretary what their post reaches, and the way up', async () => {
    expect(await names(openIds.chen)).toEqual(['市发展改革委机关党委', '第一党总支', '第三党支部', '第一党小组'])
    expect(await names(openIds.wu)).toEqual(['市发展改革委机关党委', '第一党总支', '第五党支部'])
    expect(await names(openIds.zheng)).toEqual([
      '市发展改革委机关党委',
      '第一党总支',
      '第一党支部',
      '第三党支部',
      '第五党支部',
    ])
  })

  it('gives each node its parent, in the order they were set up', async () => {
    const { nodes, beyond } = await organ.ok(openIds.zhou, 'org.tree', {})
    const { rows } = await organ.ok(openIds.zhou, 'org.children', { nodeId: organ.nodes.generalBranch })
    const groups = await organ.ok(openIds.zhou, 'org.children', { nodeId: organ.nodes.branch })
    expect(beyond).toBe(true)
    expect([...nodes, ...rows, ...groups.rows]).toEqual([
      { id: organ.nodes.root, kind: 'organCommittee', name: '市发展改革委机关党委', parentId: null },
      { id: organ.nodes.generalBranch, kind: 'generalBranch', name: '第一党总支', parentId: organ.nodes.root },
      expect.objectContaining({ id: organ.nodes.firstBranch, parentId: organ.nodes.generalBranch }),
      expect.objectContaining({ id: organ.nodes.branch, parentId: organ.nodes.generalBranch }),
      expect.objectContaining({ id: organ.nodes.otherBranch, parentId: organ.nodes.generalBranch }),
      { id: organ.nodes.group, kind: 'partyGroup', name: '第一党小组', parentId: organ.nodes.branch },
    ])
  })

  it('C4: gives a level twenty at a time, and to whoever hangs below it their own way only', async () => {
    const { root, generalBranch, branch, group } = organ.nodes
    const below = async (openId: string, nodeId: string, cursor?: string) => {
      const { rows, next } = await organ.ok(openId, 'org.children', { nodeId, cursor })
      return { ids: rows.map(({ id }) => id), next }
    }
    expect(await below(openIds.wang, generalBranch)).toEqual({ ids: [branch], next: null })
    expect(await below(openIds.wang, branch)).toEqual({ ids: [group], next: null })
    for (let each = 1; each <= 20; each += 1) {
      const says = { clientId: clientIdOf(), parentId: generalBranch, kind: 'branch' as const }
      await organ.ok(openIds.zhou, 'org.createNode', { ...says, name: `驻村第${each}党支部` })
    }
    const first = await below(openIds.zheng, generalBranch)
    const second = await below(openIds.zheng, generalBranch, first.next!)
    expect([first.ids.length, second.ids.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.ids, ...second.ids]).size).toBe(23)
    const shown = await organ.ok(openIds.zhou, 'org.showNode', { nodeId: generalBranch })
    expect([shown.children.map(({ id }) => id), shown.moreChildren]).toEqual([first.ids, first.next])
    expect((await organ.refused(openIds.wu, 'org.children', { nodeId: branch })).code).toBe('notAllowed')
    expect((await organ.refused(openIds.wu, 'org.children', { nodeId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(openIds.zhou, 'org.children', { nodeId: root, cursor: '?' })).code).toBe('badInput')
  })

  it('C4: finds by any part of a name what the caller sees, and nothing beside it', async () => {
    const found = async (openId: string, sought: string) => {
      const { rows, more } = await organ.ok(openId, 'org.findNodes', { sought })
      return { names: rows.map(({ name }) => name), more }
    }
    expect(await found(openIds.zhou, '村第11党')).toEqual({ names: ['驻村第11党支部'], more: false })
    expect(await found(openIds.zheng, '驻村第12党支部')).toEqual({ names: ['驻村第12党支部'], more: false })
    expect((await found(openIds.zhou, '党支部')).more).toBe(true)
    // Their own way up is theirs to find; another branch is not.
    expect(await found(openIds.wang, '党')).toMatchObject({ more: false })
    expect((await found(openIds.wang, '支部')).names).toEqual(['第三党支部'])
    expect((await found(openIds.wu, '驻村')).names).toEqual([])
    expect((await found(openIds.zhao, '支部')).names).toEqual([])
    await organ.ok(openIds.zhou, 'org.renameNode', {
      nodeId: organ.nodes.branch,
      version: 1,
      name: '第三（机关）党支部',
    })
    expect((await found(openIds.zhou, '机关）')).names).toEqual(['第三（机关）党支部'])
    expect((await found(openIds.zhou, '第三党')).names).toEqual([])
  })

  it('refuses fields it does not know', async () => {
    expect((await organ.refused(openIds.zhou, 'org.tree', { nodeId: { $ne: null } })).code).toBe('badInput')
  })
})
