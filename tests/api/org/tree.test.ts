import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

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
      '第一党小组',
    ])
  })

  it('gives each node its parent, in the order they were set up', async () => {
    const { nodes } = await organ.ok(openIds.zhou, 'org.tree', {})
    expect(nodes).toEqual([
      { id: organ.nodes.root, kind: 'organCommittee', name: '市发展改革委机关党委', parentId: null },
      { id: organ.nodes.generalBranch, kind: 'generalBranch', name: '第一党总支', parentId: organ.nodes.root },
      expect.objectContaining({ id: organ.nodes.firstBranch, parentId: organ.nodes.generalBranch }),
      expect.objectContaining({ id: organ.nodes.branch, parentId: organ.nodes.generalBranch }),
      expect.objectContaining({ id: organ.nodes.otherBranch, parentId: organ.nodes.generalBranch }),
      { id: organ.nodes.group, kind: 'partyGroup', name: '第一党小组', parentId: organ.nodes.branch },
    ])
  })

  it('refuses fields it does not know', async () => {
    expect((await organ.refused(openIds.zhou, 'org.tree', { nodeId: { $ne: null } })).code).toBe('badInput')
  })
})
