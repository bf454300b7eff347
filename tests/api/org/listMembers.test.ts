import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

describe('org.listMembers', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const list = (openId: string, nodeId: string, cursor?: string) =>
    organ.ok(openId, 'org.listMembers', { nodeId, cursor })
  climbsTheDoor(
    () => organ,
    'org.listMembers',
    () => ({ nodeId: organ.nodes.branch }),
  )

  it.each(['wang', 'zhao', 'qian', 'sun', 'wu'] as const)('refuses %s the roster of 第三党支部', async (who) => {
    const problem = await organ.refused(openIds[who], 'org.listMembers', { nodeId: organ.nodes.branch })
    expect(problem).toMatchObject({ code: 'notAllowed', message: '您没有这项权限：查看党员名册。' })
  })

  it('refuses a missing node and a cursor that is not one of ours', async () => {
    expect((await organ.refused(openIds.zhou, 'org.listMembers', { nodeId: 'nowhere' })).code).toBe('notFound')
    for (const cursor of ['?', 'e30', 'WzEsMl0', '']) {
      const problem = await organ.refused(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch, cursor })
      expect(problem).toMatchObject({ code: 'badInput', field: 'cursor' })
    }
  })

  it('gives the fields of a row and no phone', async () => {
    const { rows } = await list(openIds.chen, organ.nodes.branch)
    expect(rows.find((row) => row.name === '王党员')).toEqual({
      id: organ.members.wang,
      name: '王党员',
      kind: 'fullMember',
      branchId: organ.nodes.branch,
      branchName: '第三党支部',
      partyGroupId: organ.nodes.group,
      posts: [],
      bound: true,
    })
  })

  it('lists a group by its members, and the system administrator’s own node without what is below', async () => {
    expect((await list(openIds.chen, organ.nodes.group)).rows.map((row) => row.name)).toEqual(['王党员'])
    const root = (await list(openIds.sun, organ.nodes.root)).rows.map((row) => row.id)
    expect(new Set(root)).toEqual(new Set([organ.members.sun, organ.members.zhou, organ.members.qian]))
  })

  it('C4, X14: lists people above a branch branch by branch, each by post and then by name, which no index knows', async () => {
    for (const [name, nodeId] of [
      ['安国', organ.nodes.otherBranch],
      ['单雄', organ.nodes.branch],
      ['周田', organ.nodes.firstBranch],
      ['曾巩', organ.nodes.branch],
    ] as const)
      await organ.add(nodeId, { name })
    const { rows } = await list(openIds.zhou, organ.nodes.root)
    const branches = rows.map(({ branchId }) => branchId)
    expect(branches.filter((branchId, at) => branchId !== branches[at - 1])).toEqual([...new Set(branches)])
    const named = (nodeId: string) => rows.filter(({ branchId }) => branchId === nodeId).map(({ name }) => name)
    expect(named(organ.nodes.branch)).toEqual(['陈书记', '李委员', '单雄', '王党员', '曾巩', '赵积极'])
    expect(named(organ.nodes.otherBranch)).toEqual(['吴外支', '安国', '何未阅'])
  })

  it('finds people by a name, by how it is read and by their branch, page by page', async () => {
    const found = async (sought: string, nodeId = organ.nodes.root) =>
      (await organ.ok(openIds.zhou, 'org.listMembers', { nodeId, sought })).rows.map(({ name }) => name)
    expect(await found('wdy')).toEqual(['王党员'])
    expect(await found('Ｗａｎｇ')).toEqual(['王党员'])
    expect(await found('党 员')).toEqual(['王党员'])
    expect(await found('第五党支部')).toContain('吴外支')
    expect(await found('王党员', organ.nodes.otherBranch)).toEqual([])
    expect((await organ.refused(openIds.zhou, 'org.listMembers', { nodeId: organ.nodes.root, sought: '' })).field).toBe(
      'sought',
    )
  })

  it('turns pages of 20 without skipping or repeating anyone, many of one name among them', async () => {
    const added = new Set<string>()
    for (let each = 0; each < 45; each += 1)
      added.add(await organ.add(organ.nodes.otherBranch, { name: each % 3 ? '同名' : `党员${each}` }))
    const seen: string[] = []
    const sizes: number[] = []
    let cursor: string | undefined
    do {
      const page = await list(openIds.wu, organ.nodes.otherBranch, cursor)
      seen.push(...page.rows.map((row) => row.id))
      sizes.push(page.rows.length)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...added].filter((id) => !seen.includes(id))).toEqual([])
    expect(sizes).toEqual([20, 20, seen.length - 40])
    // The same above it, through every branch.
    const above: string[] = []
    for (let next: string | undefined; ;) {
      const page = await list(openIds.zhou, organ.nodes.root, next)
      above.push(...page.rows.map((row) => row.id))
      if (page.next === null) break
      next = page.next
    }
    const everybody = [...everything(organ.cloud).keys()].filter((path) => path.startsWith('members/'))
    expect(new Set(above).size).toBe(above.length)
    expect(above.map((id) => `members/${id}`).sort()).toEqual(everybody.sort())
  })
})
