import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('session.invite', () => {
  let organ: Organ
  let memberId: string
  beforeAll(async () => {
    organ = await startOrgan()
    memberId = await organ.add(organ.nodes.branch, { name: '孟新人' })
  })
  afterAll(() => organ.stop())
  climbsTheDoor(
    () => organ,
    'session.invite',
    () => ({ memberId }),
  )

  it('refuses members, other branches and administrators', async () => {
    for (const who of ['wang', 'wu', 'sun', 'qian'] as const) {
      expect((await organ.refused(openIds[who], 'session.invite', { memberId })).message).toBe(
        '您没有这项权限：发绑定邀请码。',
      )
    }
  })

  it('refuses a member who is missing or bound', async () => {
    expect((await organ.refused(openIds.chen, 'session.invite', { memberId: 'nobody' })).code).toBe('notFound')
    expect((await organ.refused(openIds.chen, 'session.invite', { memberId: organ.members.wang })).code).toBe(
      'alreadyBound',
    )
    expect((await organ.refused(openIds.chen, 'session.invite', { memberId: 7 })).code).toBe('badInput')
  })

  it('gives a code for seven days, to the secretary, the commissioner and the officer', async () => {
    for (const who of ['chen', 'li', 'zheng', 'zhou'] as const) {
      const invitation = await organ.ok(openIds[who], 'session.invite', { memberId })
      expect(invitation).toEqual({
        code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
        memberName: '孟新人',
        expiresAt: '2026-11-27T01:00:00.000Z',
      })
    }
  })

  it('replaces the code given before', async () => {
    const earlier = await organ.ok(openIds.chen, 'session.invite', { memberId })
    const later = await organ.ok(openIds.chen, 'session.invite', { memberId })
    expect((await organ.refused('guest', 'session.bindByInvitation', { code: earlier.code })).code).toBe(
      'invitationWrong',
    )
    await organ.ok('guest', 'session.bindByInvitation', { code: later.code })
  })

  it('does not let a branch hand out a post of the committee above', async () => {
    const officer = await organ.add(organ.nodes.branch, { name: '方督查' })
    const term = { nodeId: organ.nodes.root, startOn: '2026-11-20', termEndsOn: null }
    await organ.ok(openIds.sun, 'org.appoint', { ...term, memberId: officer, post: 'inspector' })
    for (const who of ['chen', 'zheng'] as const) {
      expect((await organ.refused(openIds[who], 'session.invite', { memberId: officer })).code).toBe('notAllowed')
    }
    await organ.ok(openIds.zhou, 'session.invite', { memberId: officer })
  })
})
