import { consentVersion } from '../../../src/contract/session'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('session.bindByPhone', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan({ workers: 2 })
  })
  afterAll(() => organ.stop())
  const bind = async (openId: string) =>
    organ.ok(openId, 'session.bindByPhone', { phoneCode: await organ.phoneCode(openId) })

  it('refuses a call without an identity and a code that is none', async () => {
    expect((await organ.refused('', 'session.bindByPhone', { phoneCode: 'any-code' })).code).toBe('notSignedIn')
    expect((await organ.refused('stranger', 'session.bindByPhone', { phoneCode: 7 })).code).toBe('badInput')
  })

  it('refuses a code WeChat does not know, and one used before', async () => {
    expect((await organ.refused('stranger', 'session.bindByPhone', { phoneCode: 'made-up-code' })).code).toBe(
      'phoneUnavailable',
    )
    const phoneCode = await organ.phoneCode('phone-13800002000')
    await organ.refused('phone-13800002000', 'session.bindByPhone', { phoneCode })
    expect((await organ.refused('phone-13800002000', 'session.bindByPhone', { phoneCode })).code).toBe(
      'phoneUnavailable',
    )
  })

  it('refuses a number that is not on the roster', async () => {
    const phoneCode = await organ.phoneCode('phone-13800002000')
    const problem = await organ.refused('phone-13800002000', 'session.bindByPhone', { phoneCode })
    expect(problem.message).toBe('手机号 13800002000 不在党员名册中，请联系支部书记核对。')
  })

  it('binds the member of the number, verified, with a phone key', async () => {
    const memberId = await organ.add(organ.nodes.branch, {
      name: '孟新人',
      phone: '13800002001',
      partyGroupId: organ.nodes.group,
    })
    const bound = await bind('phone-13800002001')
    expect(bound.me).toMatchObject({
      memberId,
      name: '孟新人',
      phoneVerified: true,
      branchName: '第三党支部',
      posts: [],
    })
    expect(await organ.ok(openIds.zhou, 'org.showMember', { memberId })).toMatchObject({ bound: true })
  })

  it('answers the same member again on the same account, keeping the consent and renewing the phone', async () => {
    const first = await bind(openIds.wang)
    const second = await bind(openIds.wang)
    expect(second.me).toEqual(first.me)
    expect(second.device.deviceId).not.toBe(first.device.deviceId)
    const entered = await organ.ok(openIds.wang, 'session.enter', { deviceId: second.device.deviceId })
    expect(entered).toMatchObject({ state: 'ready', deviceLive: true })
  })

  it('refuses an account that is another member’s', async () => {
    await organ.add(organ.nodes.branch, { name: '高新人', phone: '13800002003' })
    // 吴外支 holds a second number of the roster: one account is one member.
    const phoneCode = await organ.phoneCode('phone-13800002003')
    const problem = await organ.refused(openIds.wu, 'session.bindByPhone', { phoneCode })
    expect(problem.message).toBe('这个微信已绑定为吴外支，如需更换请先解除绑定。')
  })

  it('moves a bound member to the account that proves the number; the old one and its phone go', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '罗新人' })
    const { code } = await organ.ok(openIds.chen, 'session.invite', { memberId })
    await organ.ok('old-wechat', 'session.bindByInvitation', { code })
    await organ.ok('old-wechat', 'session.consent', { version: consentVersion })
    await organ.ok('old-wechat', 'org.askRecovery', { memberId, phone: '13800002004', reason: '换了号' })

    const bound = await bind('phone-13800002004')
    expect(bound.me).toMatchObject({ memberId, phoneVerified: true })
    expect((await organ.refused('old-wechat', 'org.tree', {})).code).toBe('notBound')
    expect(await organ.ok('phone-13800002004', 'session.enter', {})).toMatchObject({ state: 'consentNeeded' })
  })

  it('binds one member to one account even when two phones prove the number at once', async () => {
    const memberId = await organ.add(organ.nodes.branch, { name: '苏新人', phone: '13800002005' })
    const codes = [await organ.phoneCode('phone-13800002005'), await organ.phoneCode('phone-13800002005')]
    const both = ['first-wechat', 'second-wechat']
    await Promise.all(both.map((who, at) => organ.ok(who, 'session.bindByPhone', { phoneCode: codes[at]! })))
    const states = await Promise.all(both.map(async (who) => (await organ.ok(who, 'session.enter', {})).state))
    expect(states.sort()).toEqual(['consentNeeded', 'unbound'])
    expect(await organ.ok(openIds.zhou, 'org.showMember', { memberId })).toMatchObject({ bound: true })
  })
})
