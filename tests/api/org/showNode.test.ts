import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { summed } from '../../support/summed'

describe('org.showNode', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const show = (openId: string, nodeId: string) => organ.ok(openId, 'org.showNode', { nodeId })
  climbsTheDoor(
    () => organ,
    'org.showNode',
    () => ({ nodeId: organ.nodes.branch }),
  )

  it('refuses a secretary of another branch and a member of it', async () => {
    const problem = await organ.refused(openIds.wu, 'org.showNode', { nodeId: organ.nodes.branch })
    expect(problem).toMatchObject({ code: 'notAllowed', message: '您没有这项权限：查看这个党组织。' })
    expect((await organ.refused(openIds.wang, 'org.showNode', { nodeId: organ.nodes.otherBranch })).code).toBe(
      'notAllowed',
    )
  })

  it('says so when there is no such node, and refuses an operator in place of an id', async () => {
    expect((await organ.refused(openIds.zhou, 'org.showNode', { nodeId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(openIds.zhou, 'org.showNode', { nodeId: { $ne: null } })).code).toBe('badInput')
  })

  it('shows a branch with its people and posts', async () => {
    const node = await show(openIds.chen, organ.nodes.branch)
    expect(node).toMatchObject({
      kind: 'branch',
      name: '第三党支部',
      parentName: '第一党总支',
      memberCount: 4,
      version: 1,
    })
    // The secretary first, whoever was entered first.
    expect(node.holders.map(({ name, post, confirmed }) => [name, post, confirmed])).toEqual([
      ['陈书记', 'branchSecretary', true],
      ['李委员', 'organizationCommissioner', true],
    ])
    expect(node.children).toEqual([
      { id: organ.nodes.group, kind: 'partyGroup', name: '第一党小组', parentId: organ.nodes.branch },
    ])
    expect(node.can).toEqual({
      addChild: false,
      rename: false,
      addMember: false,
      appoint: false,
      seeMembers: true,
      importRoster: false,
      seeDuties: true,
      seeDualLife: false,
    })
  })

  it('counts a group by its members and everything below a committee', async () => {
    expect((await show(openIds.chen, organ.nodes.group)).memberCount).toBe(1)
    await summed(organ.cloud)
    const above = await show(openIds.zhou, organ.nodes.generalBranch)
    // 郑总支, the four of 第三党支部, 吴外支 and the one who has not accepted the notice.
    expect(above.memberCount).toBe(7)
  })

  it('offers each caller what policy grants them', async () => {
    expect((await show(openIds.zhou, organ.nodes.branch)).can).toEqual({
      addChild: true,
      rename: true,
      addMember: true,
      appoint: true,
      seeMembers: true,
      importRoster: true,
      seeDuties: true,
      seeDualLife: true,
    })
    expect((await show(openIds.chen, organ.nodes.group)).can).toMatchObject({
      addChild: false,
      appoint: true,
      importRoster: false,
    })
    expect((await show(openIds.wang, organ.nodes.branch)).can.seeMembers).toBe(false)
    expect((await show(openIds.sun, organ.nodes.root)).can).toMatchObject({
      addChild: false,
      addMember: true,
      appoint: true,
    })
  })

  it('lists only the children the caller may see', async () => {
    const seen = async (openId: string) =>
      (await show(openId, organ.nodes.generalBranch)).children.map((child) => child.name)
    expect(await seen(openIds.wang)).toEqual(['第三党支部'])
    expect(await seen(openIds.zheng)).toEqual(['第一党支部', '第三党支部', '第五党支部'])
  })
})
