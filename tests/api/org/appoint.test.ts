import type { Post } from '../../../src/contract/vocabulary'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.appoint', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const input = (memberId: string, nodeId: string, post: Post, more = {}) => ({
    memberId,
    nodeId,
    post,
    startOn: '2026-03-01',
    termEndsOn: '2029-02-28',
    ...more,
  })
  const wangAsDeputy = (more = {}) => input(organ.members.wang, organ.nodes.branch, 'deputySecretary', more)
  const refused = (who: keyof typeof openIds, request: object) => organ.refused(openIds[who], 'org.appoint', request)
  climbsTheDoor(
    () => organ,
    'org.appoint',
    () => wangAsDeputy(),
  )

  it('leaves branch posts to the officer of the organ committee', async () => {
    for (const who of ['chen', 'li', 'zheng', 'wu', 'wang', 'sun', 'qian'] as const) {
      expect((await refused(who, wangAsDeputy())).code).toBe('notAllowed')
    }
  })

  it('leaves administrators to the system administrator', async () => {
    const request = input(organ.members.wang, organ.nodes.root, 'inspector')
    for (const who of ['zhou', 'chen', 'qian', 'wang'] as const)
      expect((await refused(who, request)).code).toBe('notAllowed')
  })

  it('lets nobody give a post to themself', async () => {
    expect((await refused('zhou', input(organ.members.zhou, organ.nodes.root, 'branchSecretary'))).message).toBe(
      '不能任免自己，请由另一位有权限的同志办理。',
    )
    expect((await refused('sun', input(organ.members.sun, organ.nodes.root, 'inspector'))).code).toBe('notSelf')
    expect((await refused('chen', input(organ.members.chen, organ.nodes.branch, 'deputySecretary'))).code).toBe(
      'notAllowed',
    )
  })

  it('refuses people and nodes that are missing, terms backwards and unknown posts', async () => {
    expect((await refused('zhou', wangAsDeputy({ memberId: 'nobody' }))).code).toBe('notFound')
    expect((await refused('zhou', wangAsDeputy({ nodeId: 'nowhere' }))).code).toBe('notFound')
    expect((await refused('zhou', wangAsDeputy({ termEndsOn: '2026-02-01' }))).code).toBe('termBackwards')
    expect((await refused('zhou', wangAsDeputy({ post: 'chairman' }))).field).toBe('post')
  })

  it('says in words why a post does not fit the node or the person', async () => {
    const why = async (memberId: string, nodeId: string, post: Post) =>
      (await refused('zhou', input(memberId, nodeId, post))).message
    const { members, nodes } = organ
    expect(await why(members.wang, nodes.branch, 'groupLeader')).toBe('职务：党小组组长只能在党小组任命')
    expect(await why(members.zhao, nodes.branch, 'deputySecretary')).toBe('职务：入党积极分子和发展对象不能任职')
    expect(await why(members.wu, nodes.branch, 'deputySecretary')).toBe('职务：不是第三党支部的党员')
    const probationary = await organ.add(nodes.branch, { name: '梁预备', kind: 'probationaryMember' })
    expect(await why(probationary, nodes.branch, 'deputySecretary')).toContain('没有被选举权')
  })

  it('gives a post, at once on the account too, and once for a repeated request', async () => {
    const first = await organ.ok(openIds.zhou, 'org.appoint', wangAsDeputy())
    expect(first).toEqual({ memberId: organ.members.wang, confirmed: true })
    expect(await organ.ok(openIds.zhou, 'org.appoint', wangAsDeputy())).toEqual(first)
    expect(await organ.ok(openIds.wang, 'session.enter', {})).toMatchObject({
      me: { posts: [{ post: 'deputySecretary', nodeName: '第三党支部', confirmed: true }], can: { planMeeting: true } },
    })
    await organ.ok(openIds.wang, 'org.listMembers', { nodeId: organ.nodes.branch })
    expect((await refused('zhou', wangAsDeputy({ startOn: '2026-04-01' }))).message).toBe(
      '王党员已担任第三党支部副书记。',
    )
  })

  it('knows one secretary a node, also when two are named at once', async () => {
    expect((await refused('zhou', input(organ.members.wang, organ.nodes.branch, 'branchSecretary'))).message).toBe(
      '陈书记已担任第三党支部书记。',
    )
    const rivals = [
      await organ.add(organ.nodes.firstBranch, { name: '柳甲' }),
      await organ.add(organ.nodes.firstBranch, { name: '柳乙' }),
    ]
    // Several rounds, because two calls meet in the very middle only now and then.
    for (let round = 0; round < 6; round += 1) {
      const requests = rivals.map((memberId) => input(memberId, organ.nodes.firstBranch, 'branchSecretary'))
      const named = await Promise.all(requests.map((request) => organ.call(openIds.zhou, 'org.appoint', request)))
      expect(named.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort()).toEqual(['ok', 'postHeld'])
      const { memberId, nodeId, post } = requests[named.findIndex((answer) => answer.ok)]!
      await organ.ok(openIds.zhou, 'org.endPost', { memberId, nodeId, post, reason: '再来一轮' })
    }
  })

  it('lets a secretary name a leader of a group of the branch, and not of another’s', async () => {
    const leader = input(organ.members.wang, organ.nodes.group, 'groupLeader')
    expect((await refused('wu', leader)).code).toBe('notAllowed')
    expect((await refused('li', leader)).code).toBe('notAllowed')
    expect(await organ.ok(openIds.chen, 'org.appoint', leader)).toMatchObject({ confirmed: true })
  })

  it('keeps system, content and audit in three hands', async () => {
    const problem = await refused('sun', input(organ.members.zhou, organ.nodes.root, 'auditor'))
    expect(problem).toMatchObject({ code: 'postsApart' })
    expect(problem.message).toContain('周督导已担任机关党委专职党务干部，不能再担任审计员')
    expect((await refused('sun', input(organ.members.qian, organ.nodes.root, 'systemAdministrator'))).code).toBe(
      'postsApart',
    )
    expect((await refused('sun', input(organ.members.qian, organ.nodes.root, 'committeeOfficer'))).code).toBe(
      'postsApart',
    )
  })
})
