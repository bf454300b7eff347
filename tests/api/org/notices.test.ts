import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.notices', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const noticesOf = async (openId: string, nodeId: string) =>
    (await organ.ok(openId, 'org.notices', { nodeId })).notices
  climbsTheDoor(
    () => organ,
    'org.notices',
    () => ({ nodeId: organ.nodes.branch }),
  )

  it('is for the committee of the branch and those above, not for members or another branch', async () => {
    for (const who of ['wang', 'zhao', 'wu', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'org.notices', { nodeId: organ.nodes.branch })).code).toBe('notAllowed')
    expect((await organ.refused(openIds.zhou, 'org.notices', { nodeId: 'nowhere' })).code).toBe('notFound')
    expect((await organ.refused(openIds.zhou, 'org.notices', { nodeId: 7 })).code).toBe('badInput')
  })

  it('counts full members only, by the roster as it is', async () => {
    const ofBranch = await noticesOf(openIds.chen, organ.nodes.branch)
    expect(ofBranch.map(({ text }) => text)).toEqual(['第一党小组还没有组长'])
    const [notice] = await noticesOf(openIds.wu, organ.nodes.otherBranch)
    expect(notice).toMatchObject({
      text: expect.stringMatching(/^正式党员 [12] 名，不足 3 名$/),
      article: '第四条',
      verified: true,
    })
    await organ.add(organ.nodes.otherBranch, { name: '预备者', kind: 'probationaryMember' })
    expect((await noticesOf(openIds.wu, organ.nodes.otherBranch))[0]).toEqual(notice)
    await organ.add(organ.nodes.otherBranch, { name: '正式者' })
    await organ.add(organ.nodes.otherBranch, { name: '又一正式者' })
    expect(await noticesOf(openIds.wu, organ.nodes.otherBranch)).toEqual([])
  })

  it('speaks of the election when a term of the committee comes to its end', async () => {
    await organ.ok(openIds.zhou, 'org.appoint', {
      memberId: organ.members.wang,
      nodeId: organ.nodes.branch,
      post: 'disciplineCommissioner',
      startOn: '2024-01-01',
      termEndsOn: '2026-12-31',
    })
    expect((await noticesOf(openIds.li, organ.nodes.branch)).map(({ text }) => text)).toEqual([
      '任期到 2026年12月31日，请准备换届',
      '第一党小组还没有组长',
    ])
    expect(await noticesOf(openIds.chen, organ.nodes.group)).toEqual([])
  })
})
