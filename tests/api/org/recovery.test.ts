import { consentVersion } from '../../../src/contract/session'
import { adminOf } from '../../support/admin'
import { climbsTheDoor } from '../../support/ladder'
import type { Organ, PersonKey } from '../../support/organ'
import { clientIdOf, openIds, startOrgan } from '../../support/organ'
import { everything } from '../../support/stored'

/** Four days after everybody was bound: by then each may be a hand. */
const start = '2026-11-24T01:00:00.000Z'
const later = (hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString()

describe('T1: the recovery of an identity', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  beforeEach(() => organ.cloud.setNow(start))

  const shown = (who: PersonKey, memberId: string) => organ.ok(openIds[who], 'org.showMember', { memberId })
  const todosOf = async (who: PersonKey) =>
    (await organ.ok(openIds[who], 'home.show', {})).todos.filter(({ kind }) => /ecovery$/.test(kind))
  let made = 0
  /** Somebody of 第三党支部 who is bound, and the phone that is to be theirs. */
  const bound = async (more = {}) => {
    made += 1
    const phone = `138000021${String(made).padStart(2, '0')}`
    const memberId = await organ.add(organ.nodes.branch, { name: `老同志${made}`, phone, ...more })
    await organ.bind(`phone-${phone}`)
    return { memberId, old: `phone-${phone}`, number: `138000022${String(made).padStart(2, '0')}` }
  }
  const ask = (who: PersonKey | string, memberId: string, phone: string | null) =>
    organ.call(openIds[who as PersonKey] ?? who, 'org.askRecovery', { memberId, phone, reason: '换了手机' })
  const asked = async (who: PersonKey, memberId: string, phone: string | null) => {
    const answer = await ask(who, memberId, phone)
    expect(answer).toMatchObject({ ok: true })
    return (await shown(who, memberId)).recovery!.id
  }
  const input = (memberId: string, recoveryId: string) => ({ memberId, recoveryId })
  const agree = (who: PersonKey, memberId: string, recoveryId: string) =>
    organ.ok(openIds[who], 'org.agreeRecovery', input(memberId, recoveryId))
  const bindBy = async (openId: string) =>
    organ.call(openId, 'session.bindByPhone', { phoneCode: await organ.phoneCode(openId) })
  const codeOf = (answer: { ok: boolean; problem?: { code: string } }) => (answer.ok ? 'ok' : answer.problem!.code)

  climbsTheDoor(
    () => organ,
    'org.askRecovery',
    () => ({ memberId: organ.members.wang, phone: null, reason: '换了手机' }),
  )
  climbsTheDoor(
    () => organ,
    'org.agreeRecovery',
    () => input(organ.members.wang, 'some-recovery'),
  )
  climbsTheDoor(
    () => organ,
    'org.stopRecovery',
    () => input(organ.members.wang, 'some-recovery'),
  )
  climbsTheDoor(
    () => organ,
    'org.recoveryHours',
    () => ({}),
  )
  climbsTheDoor(
    () => organ,
    'org.saveRecoveryHours',
    () => ({ version: 1, delayHours: 72 }),
  )

  it('is the member’s own on the phone that is bound: at once, and the new number may be proved from anywhere', async () => {
    const { memberId, old, number } = await bound()
    expect(codeOf(await ask(old, memberId, null))).toBe('badInput')
    expect(codeOf(await ask(old, memberId, '13900000007'))).toBe('phoneTaken')
    await organ.ok(old, 'org.askRecovery', { memberId, phone: number, reason: '换了号' })
    expect(await organ.ok(old, 'session.enter', {})).toMatchObject({ state: 'ready', me: { phoneVerified: false } })
    expect(codeOf(await bindBy(old))).toBe('phoneNotOnRoster')
    expect(await bindBy(`phone-${number}`)).toMatchObject({ ok: true, value: { me: { memberId } } })
    expect((await organ.refused(old, 'org.tree', {})).code).toBe('notBound')
  })

  it('takes two people of two nodes and the organ’s hours; nothing changes before', async () => {
    const { memberId, old, number } = await bound()
    const id = await asked('li', memberId, number)
    expect((await shown('li', memberId)).phoneMasked).not.toContain(number.slice(-4))
    expect(codeOf(await bindBy(`phone-${number}`))).toBe('phoneNotOnRoster')
    for (const who of ['li', 'chen'] as const)
      expect((await organ.refused(openIds[who], 'org.agreeRecovery', input(memberId, id))).code).toBe(
        'recoverySecondHand',
      )
    for (const who of ['wang', 'wu', 'sun', 'qian'] as const)
      expect(codeOf(await organ.call(openIds[who], 'org.agreeRecovery', input(memberId, id)))).not.toBe('ok')
    await agree('zheng', memberId, id)
    organ.cloud.setNow(new Date(Date.parse(later(72)) - 1).toISOString())
    expect(codeOf(await bindBy(`phone-${number}`))).toBe('phoneNotOnRoster')
    expect(await organ.ok(old, 'session.enter', {})).toMatchObject({ state: 'ready' })
    organ.cloud.setNow(later(72))
    expect(await bindBy(`phone-${number}`)).toMatchObject({ ok: true, value: { me: { memberId } } })
    expect(await organ.ok(old, 'session.enter', {})).toMatchObject({ state: 'unbound' })
    expect(await shown('li', memberId)).toMatchObject({
      phoneMasked: `138****${number.slice(-4)}`,
      recovery: null,
    })
    // Used up: the old number leads nowhere.
    expect(codeOf(await bindBy(old))).toBe('phoneNotOnRoster')
  })

  it('is told to the old account, both hands, whoever may be the second, and the committee', async () => {
    const { memberId, old, number } = await bound()
    const id = await asked('zhou', memberId, number)
    const own = await organ.ok(old, 'home.show', {})
    expect(own.todos).toMatchObject([
      { kind: 'ownRecovery', title: '周督导为您申请换手机号', params: { memberId }, note: '不是您的意思，请马上停止' },
    ])
    expect(await todosOf('zhou')).toMatchObject([{ kind: 'recovery', note: '等第二位经办人同意' }])
    for (const who of ['li', 'chen', 'zheng'] as const)
      expect(await todosOf(who)).toMatchObject([{ kind: 'agreeRecovery', params: { memberId } }])
    for (const who of ['wang', 'wu', 'qian'] as const) expect(await todosOf(who)).toEqual([])
    await agree('li', memberId, id)
    expect(await todosOf('li')).toMatchObject([{ kind: 'recovery', note: '11月27日 星期五 09:00起生效' }])
    expect(await todosOf('zheng')).toEqual([])
    await organ.ok(old, 'org.stopRecovery', input(memberId, id))
    for (const who of ['zhou', 'li', 'chen'] as const) expect(await todosOf(who)).toEqual([])
  })

  it('is stopped by the old account at any time before it is used, and by nobody beside', async () => {
    const { memberId, old, number } = await bound()
    const id = await asked('li', memberId, number)
    await agree('zheng', memberId, id)
    organ.cloud.setNow(later(73))
    for (const who of ['wang', 'wu', 'sun', 'qian'] as const)
      expect((await organ.refused(openIds[who], 'org.stopRecovery', input(memberId, id))).code).toBe('notAllowed')
    await organ.ok(old, 'org.stopRecovery', input(memberId, id))
    expect((await organ.refused(old, 'org.stopRecovery', input(memberId, id), clientIdOf())).code).toBe('recoveryOver')
    expect(codeOf(await bindBy(`phone-${number}`))).toBe('phoneNotOnRoster')
  })

  it('needs the officer for whoever holds a post, and reaches every node of it', async () => {
    const id = await asked('li', organ.members.chen, '13800002301')
    expect((await organ.refused(openIds.zheng, 'org.agreeRecovery', input(organ.members.chen, id))).message).toBe(
      '须由另一位经办人同意：两位分属两级组织，其中一位是机关党委专职党务干部。',
    )
    await organ.ok(openIds.chen, 'org.stopRecovery', input(organ.members.chen, id))
    for (const who of ['chen', 'li', 'zheng', 'wu'] as const)
      expect(codeOf(await ask(who, organ.members.sun, '13800002302'))).toBe('notAllowed')
  })

  it('at the root takes the officer and whoever claimed the organ, and the auditor for either of them', async () => {
    const take = async (first: PersonKey, who: PersonKey, second: PersonKey) => {
      const memberId = organ.members[who]
      const id = await asked(first, memberId, `1380000240${made}`)
      await agree(second, memberId, id)
      await organ.ok(openIds[who], 'org.stopRecovery', input(memberId, id))
    }
    await take('zhou', 'qian', 'sun')
    await take('zhou', 'sun', 'qian')
    await take('sun', 'zhou', 'qian')
    // Nobody is a hand of their own recovery, nor both.
    const id = await asked('zhou', organ.members.sun, '13800002409')
    expect((await organ.refused(openIds.zhou, 'org.agreeRecovery', input(organ.members.sun, id))).code).toBe(
      'recoverySecondHand',
    )
    await organ.ok(openIds.sun, 'org.stopRecovery', input(organ.members.sun, id))
  })

  it('is not widened by moving the person, nor by ending their post', async () => {
    const { version } = await shown('zhou', organ.members.sun)
    const move = { memberId: organ.members.sun, version, toBranchId: organ.nodes.branch, partyGroupId: null }
    await organ.ok(openIds.zhou, 'org.transfer', { ...move, reason: '调动' })
    for (const who of ['chen', 'li', 'zheng'] as const)
      expect(codeOf(await ask(who, organ.members.sun, '13800002501'))).toBe('notAllowed')
    const { memberId, number } = await bound()
    const away = { memberId, version: 1, toBranchId: organ.nodes.otherBranch, partyGroupId: null, reason: '调动' }
    await organ.ok(openIds.zhou, 'org.transfer', away)
    expect(codeOf(await ask('wu', memberId, number))).toBe('notAllowed')
    expect(codeOf(await ask('zheng', memberId, number))).toBe('ok')
  })

  it('is asked for by nobody whose own account was bound a moment ago', async () => {
    const { memberId, number } = await bound()
    const fresh = await bound()
    const post = { memberId: fresh.memberId, nodeId: organ.nodes.branch, post: 'organizationCommissioner' as const }
    await organ.ok(openIds.zhou, 'org.appoint', { ...post, startOn: '2026-11-20', termEndsOn: null })
    expect(codeOf(await ask(fresh.old, memberId, number))).toBe('recoveryHandNew')
    organ.cloud.setNow(later(72))
    expect(codeOf(await ask(fresh.old, memberId, number))).toBe('ok')
  })

  it('by a code: half of it in each of the two hands, when it works, in place of any account', async () => {
    const { memberId, old } = await bound()
    const id = await asked('zhou', memberId, null)
    await agree('chen', memberId, id)
    expect((await organ.refused(openIds.zhou, 'session.invite', { memberId })).code).toBe('alreadyBound')
    organ.cloud.setNow(later(72))
    expect((await organ.refused(openIds.li, 'session.invite', { memberId })).code).toBe('alreadyBound')
    const halves = []
    for (const who of ['zhou', 'chen'] as const)
      halves.push(await organ.ok(openIds[who], 'session.invite', { memberId }, clientIdOf()))
    expect(halves).toMatchObject([{ part: 'first' }, { part: 'second' }])
    const again = await organ.ok(openIds.zhou, 'session.invite', { memberId }, clientIdOf())
    expect(again).toEqual(halves[0])
    for (const { code } of halves)
      expect((await organ.refused('a-hand', 'session.bindByInvitation', { code })).code).toBe('badInput')
    const code = halves.map((half) => half.code).join('-')
    expect((await organ.ok('new-wechat', 'session.bindByInvitation', { code })).me.memberId).toBe(memberId)
    expect((await organ.refused(old, 'org.tree', {})).code).toBe('notBound')
  })

  it('of somebody who has left is nobody’s, and coming back is another person’s record', async () => {
    const { memberId } = await bound()
    expect(codeOf(await ask('zhou', 'nobody', null))).toBe('notFound')
    expect(codeOf(await ask('zhou', memberId, '13900000007'))).toBe('phoneTaken')
    const unknown = await organ.add(organ.nodes.branch, { name: '没绑过' })
    expect(codeOf(await ask('zhou', unknown, '13800002601'))).toBe('recoveryNotNeeded')
  })

  it('lapses when nobody uses it within thirty days', async () => {
    const { memberId, number } = await bound()
    const id = await asked('li', memberId, number)
    await agree('zheng', memberId, id)
    organ.cloud.setNow(later(72 + 30 * 24))
    expect(codeOf(await bindBy(`phone-${number}`))).toBe('phoneNotOnRoster')
    expect((await shown('li', memberId)).recovery).toBeNull()
  })

  it('waits as long as the organ says, which may be longer and never shorter', async () => {
    for (const who of ['zhou', 'qian', 'chen'] as const) {
      expect((await organ.refused(openIds[who], 'org.recoveryHours', {})).code).toBe('notAllowed')
      expect((await organ.refused(openIds[who], 'org.saveRecoveryHours', { version: 1, delayHours: 96 })).code).toBe(
        'notAllowed',
      )
    }
    const { version, hours } = await organ.ok(openIds.sun, 'org.recoveryHours', {})
    expect(hours).toBe(72)
    for (const delayHours of [71, 721, 80.5])
      expect((await organ.refused(openIds.sun, 'org.saveRecoveryHours', { version, delayHours })).code).toBe('badInput')
    await organ.ok(openIds.sun, 'org.saveRecoveryHours', { version, delayHours: 96 })
    const { memberId, number } = await bound()
    const id = await asked('li', memberId, number)
    await agree('zheng', memberId, id)
    expect((await shown('li', memberId)).recovery).toMatchObject({ worksFrom: later(96) })
    await organ.ok(openIds.sun, 'org.saveRecoveryHours', { version: version + 1, delayHours: 72 })
  })

  it('made by whoever has the database alone makes nothing good', async () => {
    const { memberId, number } = await bound()
    const id = await asked('li', memberId, number)
    const stored = everything(organ.cloud).get(`members/${memberId}`) as unknown as {
      recovery: { id: string; worksFrom: string | null }
      phone: { texts: Record<string, string> }
    }
    expect(stored.recovery).toMatchObject({ id, worksFrom: null })
    expect(JSON.stringify(stored)).not.toContain(number)
    const database = adminOf(organ.cloud).database()
    const agreedBy = { memberId: organ.members.zheng, name: '郑总支' }
    await database
      .collection('members')
      .doc(memberId)
      .update({ recovery: database.command.set({ ...stored.recovery, worksFrom: start, agreedBy }) })
    expect(codeOf(await bindBy(`phone-${number}`))).toBe('phoneNotOnRoster')
  })

  it('opens the new account to nothing before it has agreed to the notice', async () => {
    const { memberId, number } = await bound()
    await agree('zheng', memberId, await asked('li', memberId, number))
    organ.cloud.setNow(later(72))
    await bindBy(`phone-${number}`)
    expect((await organ.refused(`phone-${number}`, 'talk.list', { view: 'mine' })).code).toBe('consentNeeded')
    await organ.ok(`phone-${number}`, 'session.consent', { version: consentVersion })
    await organ.ok(`phone-${number}`, 'talk.list', { view: 'mine' })
  })
})
