import type { Post } from '../../../src/contract/vocabulary'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('org.endPost', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())
  const input = (post: Post = 'branchSecretary', more = {}) => ({
    memberId: organ.members.chen,
    nodeId: organ.nodes.branch,
    post,
    reason: '换届',
    ...more,
  })
  climbsTheDoor(
    () => organ,
    'org.endPost',
    () => input(),
  )

  it('refuses everyone who could not give the post, and oneself', async () => {
    for (const who of ['chen', 'li', 'wu', 'zheng', 'sun', 'wang'] as const) {
      expect((await organ.refused(openIds[who], 'org.endPost', input())).code).toBe('notAllowed')
    }
    const own = { ...input('systemAdministrator'), memberId: organ.members.sun, nodeId: organ.nodes.root }
    expect((await organ.refused(openIds.sun, 'org.endPost', own)).code).toBe('notSelf')
  })

  it('asks for a reason and for people and nodes that exist', async () => {
    expect((await organ.refused(openIds.zhou, 'org.endPost', input('branchSecretary', { reason: ' ' }))).field).toBe(
      'reason',
    )
    expect(
      (await organ.refused(openIds.zhou, 'org.endPost', input('branchSecretary', { memberId: 'nobody' }))).code,
    ).toBe('notFound')
    expect(
      (await organ.refused(openIds.zhou, 'org.endPost', input('branchSecretary', { nodeId: 'nowhere' }))).code,
    ).toBe('notFound')
  })

  it('ends the post and what it allowed at once, and answers a retry alike', async () => {
    await organ.ok(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })
    const ended = await organ.ok(openIds.zhou, 'org.endPost', input())
    expect(await organ.ok(openIds.zhou, 'org.endPost', input())).toEqual(ended)
    expect((await organ.refused(openIds.chen, 'org.listMembers', { nodeId: organ.nodes.branch })).code).toBe(
      'notAllowed',
    )
    const node = await organ.ok(openIds.zhou, 'org.showNode', { nodeId: organ.nodes.branch })
    expect(node.holders.map((holder) => holder.name)).toEqual(['李委员'])
  })

  it('makes room for the next one', async () => {
    const next = { memberId: organ.members.wang, nodeId: organ.nodes.branch, post: 'branchSecretary' as const }
    await organ.ok(openIds.zhou, 'org.appoint', { ...next, startOn: '2026-11-20', termEndsOn: '2029-11-19' })
    await organ.ok(openIds.wang, 'org.listMembers', { nodeId: organ.nodes.branch })
  })
})
