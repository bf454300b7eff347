import type { Organ } from '../../support/organ'
import { openIds, organNow, startOrgan } from '../../support/organ'

describe('session.bindByInvitation', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  afterEach(() => organ.cloud.setNow(organNow))
  let made = 0
  const invited = async () => {
    made += 1
    const memberId = await organ.add(organ.nodes.branch, { name: `受邀${made}` })
    return { memberId, ...(await organ.ok(openIds.chen, 'session.invite', { memberId })) }
  }
  /** The same invitation's code with its secret part turned over. */
  const wrong = (code: string) =>
    code.slice(0, 5) + [...code.slice(5)].map((letter) => (letter === '0' ? '1' : letter === '-' ? '-' : '0')).join('')
  const tryCode = (who: string, code: string, more = {}) =>
    organ.refused(who, 'session.bindByInvitation', { code, ...more })

  it('refuses a call without an identity and what cannot be a code', async () => {
    expect((await tryCode('', 'ABCD-EFGH-JKMN-PQRS')).code).toBe('notSignedIn')
    expect(await tryCode('stranger', 'ABCD-EFGH')).toMatchObject({
      code: 'badInput',
      field: 'code',
      message: '邀请码：应为 16 位字母和数字',
    })
    expect((await tryCode('stranger', '')).code).toBe('badInput')
  })

  it('binds the invited member, unverified, however the code is spelt', async () => {
    const { code, memberId } = await invited()
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    const bound = await organ.ok('guest-1', 'session.bindByInvitation', { code: typed, memberId })
    expect(bound.me).toMatchObject({ memberId, phoneVerified: false })
    expect(await organ.ok('guest-1', 'session.enter', { deviceId: bound.device.deviceId })).toMatchObject({
      state: 'consentNeeded',
    })
  })

  it('answers the bound account’s repeated request alike', async () => {
    const { code } = await invited()
    const bound = await organ.ok('guest-2', 'session.bindByInvitation', { code })
    expect(await organ.ok('guest-2', 'session.bindByInvitation', { code })).toEqual(bound)
  })

  it('works once: for the next account it is spent', async () => {
    const { code } = await invited()
    await organ.ok('guest-3', 'session.bindByInvitation', { code })
    expect((await tryCode('guest-4', code)).code).toBe('invitationSpent')
  })

  it('is for the member it was made for', async () => {
    const { code } = await invited()
    expect((await tryCode('guest-5', code, { memberId: organ.members.wang })).code).toBe('invitationWrong')
  })

  it('T9: counts down five tries of one caller, whose sixth is refused even with the right code; the owner’s works', async () => {
    const { code } = await invited()
    for (const left of [4, 3, 2, 1]) {
      expect((await tryCode('guest-6', wrong(code))).message).toBe(`邀请码不对，还可以再试 ${left} 次。`)
    }
    expect((await tryCode('guest-6', wrong(code))).code).toBe('invitationSpent')
    expect((await tryCode('guest-6', code)).code).toBe('invitationSpent')
    await organ.ok('guest-7', 'session.bindByInvitation', { code })
  })

  it('answers a handle nobody has been given as it answers a wrong code', async () => {
    const answers = []
    for (let each = 0; each < 6; each += 1) answers.push(await tryCode('guest-8', '0000-0000-0000-0000'))
    expect(answers.map((answer) => answer.code)).toEqual([
      ...Array(4).fill('invitationWrong'),
      'invitationSpent',
      'invitationSpent',
    ])
    expect(answers.slice(0, 4).map((answer) => answer.message.match(/\d/)![0])).toEqual(['4', '3', '2', '1'])
  })

  it('T9: answers tries at a handle that was given and at one that was not alike, whoever tried before', async () => {
    const { code } = await invited()
    const real = []
    const unknown = []
    for (const who of [
      'stranger-1',
      'stranger-2',
      'stranger-2',
      'stranger-3',
      'stranger-1',
      'stranger-4',
      'stranger-5',
    ]) {
      real.push(await tryCode(who, wrong(code)))
      unknown.push(await tryCode(who, 'ZZZZ-0000-0000-0000'))
    }
    expect(real).toEqual(unknown)
    await organ.ok('the-owner', 'session.bindByInvitation', { code })
  })

  it('counts tries sent all at once', async () => {
    const { code } = await invited()
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryCode('crowd', wrong(code))))
    expect(answers.filter((answer) => answer.code === 'invitationWrong').length).toBeLessThanOrEqual(5)
    expect((await tryCode('crowd', code)).code).toBe('invitationSpent')
  })

  it('lets one account try twenty times a Beijing day, whatever handles', async () => {
    const handles = '0123456789ABCDEFGHJKM'
    const codes = [...handles].map((letter) => `${letter}ZZZ-0000-0000-0000`)
    for (const code of codes.slice(0, 20)) expect((await tryCode('walker', code)).code).toBe('invitationWrong')
    expect((await tryCode('walker', codes[20]!)).message).toBe(
      '今天试邀请码的次数已用完，请明天再试，或改用手机号绑定。',
    )
    const { code } = await invited()
    expect((await tryCode('walker', code)).code).toBe('tooManyTries')
    organ.cloud.setNow('2026-11-20T15:59:59.999Z')
    expect((await tryCode('walker', code)).code).toBe('tooManyTries')
    organ.cloud.setNow('2026-11-20T16:00:00.000Z')
    await organ.ok('walker', 'session.bindByInvitation', { code })
  })

  it('expires after seven days', async () => {
    const [stored, late] = [await invited(), await invited()]
    organ.cloud.setNow('2026-11-27T00:59:59.999Z')
    await organ.ok('guest-9', 'session.bindByInvitation', { code: stored.code })
    organ.cloud.setNow('2026-11-27T01:00:00.000Z')
    expect((await tryCode('guest-10', late.code)).code).toBe('invitationSpent')
  })

  it('refuses an account that is someone already, and a member bound meanwhile', async () => {
    const { code } = await invited()
    expect((await tryCode(openIds.wang, code)).code).toBe('accountTaken')
    const memberId = await organ.add(organ.nodes.branch, { name: '两路', phone: '13800003001' })
    const invitation = await organ.ok(openIds.chen, 'session.invite', { memberId })
    await organ.bind('phone-13800003001')
    expect((await tryCode('guest-11', invitation.code)).message).toBe(
      '两路已绑定另一个微信。换绑须用名册上的手机号验证，换了号的请办理“找回身份”。',
    )
  })

  it('gives one invitation to one of two accounts that use it at once', async () => {
    const { code } = await invited()
    const answers = await Promise.all(
      ['twin-1', 'twin-2'].map((who) => organ.call(who, 'session.bindByInvitation', { code })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
