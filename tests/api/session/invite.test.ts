import { climbsTheDoor } from '../../support/ladder'
import type { Organ } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

describe('session.invite', () => {
  let organ: Organ
  let memberId: string
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
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
        part: 'whole',
        memberName: '孟新人',
        expiresAt: '2026-11-27T01:00:00.000Z',
      })
    }
  })

  it('replaces the code given before', async () => {
    const earlier = await organ.ok(openIds.chen, 'session.invite', { memberId }, clientIdOf())
    const later = await organ.ok(openIds.chen, 'session.invite', { memberId }, clientIdOf())
    expect((await organ.refused('guest', 'session.bindByInvitation', { code: earlier.code })).code).toBe(
      'invitationWrong',
    )
    await organ.ok('guest', 'session.bindByInvitation', { code: later.code })
  })

  it('leaves one code that works of two given at once, and a line of each', async () => {
    const id = await organ.add(organ.nodes.branch, { name: '高新人' })
    const invite = (who: 'chen' | 'li') => organ.ok(openIds[who], 'session.invite', { memberId: id }, clientIdOf())
    const codes = (await Promise.all([invite('chen'), invite('li')])).map(({ code }) => code)
    const answers = []
    for (const [at, code] of codes.entries())
      answers.push(await organ.call(`rival-${at}`, 'session.bindByInvitation', { code }))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const lines = everything(organ.cloud)
      .get(`invitations/${id}`)!
      .audit!.map(({ act, by }) => `${act} ${by}`)
    expect(lines.slice(0, 2).sort()).toEqual(
      [organ.members.chen, organ.members.li].map((by) => `session.invite ${by}`).sort(),
    )
  })

  it('T5: hands nobody a code for someone who holds a post, however they got the code', async () => {
    const deputy = await organ.add(organ.nodes.branch, { name: '方副书' })
    const { code } = await organ.ok(openIds.li, 'session.invite', { memberId: deputy })
    const term = { nodeId: organ.nodes.branch, startOn: '2026-11-20', termEndsOn: null }
    await organ.ok(openIds.zhou, 'org.appoint', { ...term, memberId: deputy, post: 'deputySecretary' })
    for (const who of ['chen', 'li', 'zheng', 'zhou'] as const) {
      expect((await organ.refused(openIds[who], 'session.invite', { memberId: deputy }, clientIdOf())).code).toBe(
        'recoveryNeeded',
      )
    }
    expect((await organ.refused('second-phone-of-li', 'session.bindByInvitation', { code })).code).toBe(
      'invitationSpent',
    )
  })

  it('does not let a branch hand out a post of the committee above', async () => {
    const officer = await organ.add(organ.nodes.branch, { name: '方督查' })
    const term = { nodeId: organ.nodes.root, startOn: '2026-11-20', termEndsOn: null }
    await organ.ok(openIds.sun, 'org.appoint', { ...term, memberId: officer, post: 'inspector' })
    for (const who of ['chen', 'zheng', 'zhou'] as const) {
      expect((await organ.refused(openIds[who], 'session.invite', { memberId: officer })).code).toBe('recoveryNeeded')
    }
  })
})
