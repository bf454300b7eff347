import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.renameNode', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (more = {}) => ({ nodeId: organ.nodes.branch, name: '综合党支部', version: 1, ...more })
  climbsTheDoor(() => organ, 'org.renameNode', input)

  it('refuses posts that do not change the tree, and another branch', async () => {
    for (const who of ['chen', 'wu', 'sun'] as const) {
      expect((await organ.refused(openIds[who], 'org.renameNode', input())).code).toBe('notAllowed')
    }
  })

  it('refuses bad input, a name taken beside it and a version that is not the latest', async () => {
    expect((await organ.refused(openIds.zhou, 'org.renameNode', input({ name: '长'.repeat(41) }))).field).toBe('name')
    expect((await organ.refused(openIds.zhou, 'org.renameNode', input({ name: '第五党支部' }))).code).toBe('nameTaken')
    const stale = await organ.refused(openIds.zhou, 'org.renameNode', input({ version: 7 }))
    expect(stale.message).toBe('第三党支部刚刚被别人改过，请刷新后再改，您写的内容还在。')
  })

  it('renames the node wherever its name is repeated, and answers a retry alike', async () => {
    const renamed = await organ.ok(openIds.zhou, 'org.renameNode', input())
    expect(await organ.ok(openIds.zhou, 'org.renameNode', input())).toEqual(renamed)
    expect((await organ.ok(openIds.zhou, 'org.showNode', { nodeId: organ.nodes.branch })).version).toBe(2)

    const entered = await organ.ok(openIds.chen, 'session.enter', {})
    expect(entered).toMatchObject({ me: { branchName: '综合党支部', posts: [{ nodeName: '综合党支部' }] } })
    const member = await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.li })
    expect(member).toMatchObject({ branchName: '综合党支部', posts: [{ nodeName: '综合党支部' }] })
    const other = await organ.ok(openIds.zhou, 'org.showMember', { memberId: organ.members.wu })
    expect(other.branchName).toBe('第五党支部')
  })
})
