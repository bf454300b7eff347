import { consentVersion } from '../../../src/contract/session'
import { callerOf } from '../../support/caller'
import {
  claimCode,
  clientIdOf,
  openIds,
  organNow,
  plainMember,
  startOrgan,
  startUnclaimed,
  type Organ,
} from '../../support/organ'
import { repeats } from '../../support/repetition'

let whole: Organ
/** The whole organ, but for the claim, which needs an environment that nobody has claimed. */
let organ: Organ
beforeAll(async () => {
  whole = await startOrgan()
})
beforeEach(() => {
  organ = whole
})
afterEach(async () => {
  if (organ !== whole) await organ.stop()
})
afterAll(() => whole.stop())

const { chen, li } = openIds

let made = 0
/** Somebody new on the roster of 第三党支部, with a number and the account that proves it. */
const newcomer = async () => {
  made += 1
  const phone = `138000070${String(made).padStart(2, '0')}`
  return { memberId: await organ.add(organ.nodes.branch, { name: `新人${made}`, phone }), openId: `phone-${phone}` }
}
const invited = async (memberId: string) => organ.ok(chen, 'session.invite', { memberId }, clientIdOf())
const proof = async (openId: string) => ({ phoneCode: await organ.phoneCode(openId) })
const bindByPhone = async (openId: string) => organ.ok(openId, 'session.bindByPhone', await proof(openId))
const consent = (openId: string, name?: string) =>
  organ.ok(openId, 'session.consent', { version: consentVersion }, name)
const issue = (openId: string) => organ.ok(openId, 'session.issueDevice', { clientId: clientIdOf() })
const unbind = (openId: string) => organ.ok(openId, 'session.unbind', {}, clientIdOf())

repeats('session', () => organ, {
  'session.bindByPhone': async () => {
    const { openId } = await newcomer()
    return {
      openId,
      input: await proof(openId),
      then: [
        () => consent(openId),
        () => issue(openId),
        () => unbind(openId),
        async () => organ.ok('another-wechat', 'session.bindByPhone', await proof(openId)),
        () => bindByPhone(openId),
        () => unbind(openId),
      ],
    }
  },
  'session.bindByInvitation': async () => {
    const { memberId, openId } = await newcomer()
    const guest = `guest-${made}`
    return {
      openId: guest,
      input: { code: (await invited(memberId)).code },
      then: [() => consent(guest), () => bindByPhone(openId), () => unbind(openId), () => bindByPhone(openId)],
    }
  },
  'session.claimOrgan': async () => {
    const cloud = await startUnclaimed()
    organ = { ...whole, ...callerOf(cloud), cloud, stop: () => cloud.stop() }
    const [claimant, officer] = ['phone-13900000008', 'phone-13900000005']
    const claim = {
      code: claimCode,
      organName: '市发展改革委',
      nodeKind: 'organCommittee' as const,
      name: '孙系统',
      phone: '13900000008',
    }
    return {
      openId: claimant,
      input: claim,
      then: [
        () => consent(claimant),
        async () => {
          const entrance = await organ.ok(claimant, 'session.enter', {})
          if (entrance.state !== 'ready') throw new Error(entrance.state)
          const nodeId = entrance.me.branchId
          const member = { ...plainMember, clientId: clientIdOf(), branchId: nodeId, name: '周督导' }
          const { memberId } = await organ.ok(claimant, 'org.addMember', { ...member, phone: '13900000005' })
          const office = { memberId, nodeId, post: 'committeeOfficer' as const, startOn: '2026-11-20' }
          await organ.ok(claimant, 'org.appoint', { ...office, termEndsOn: null })
          await bindByPhone(officer)
        },
        () => issue(claimant),
        () => unbind(claimant),
        () => bindByPhone(claimant),
      ],
    }
  },
  'session.invite': async () => {
    const { memberId, openId } = await newcomer()
    return {
      openId: chen,
      input: { memberId },
      then: [
        () => organ.ok(li, 'session.invite', { memberId }),
        () => organ.ok(chen, 'session.invite', { memberId }, clientIdOf()),
        () => bindByPhone(openId),
      ],
      anew: true,
    }
  },
  'session.issueDevice': async () => {
    const { openId } = await newcomer()
    await bindByPhone(openId)
    await consent(openId)
    return {
      openId,
      input: { clientId: clientIdOf() },
      then: [
        () => issue(openId),
        async () => {
          await unbind(openId)
          await bindByPhone(openId)
          await consent(openId, clientIdOf())
        },
      ],
    }
  },
  'session.consent': async () => {
    const { openId } = await newcomer()
    await bindByPhone(openId)
    return {
      openId,
      input: { version: consentVersion },
      then: [
        () => issue(openId),
        async () => {
          await unbind(openId)
          await bindByPhone(openId)
        },
      ],
      anew: true,
    }
  },
  'session.unbind': async () => {
    const { openId } = await newcomer()
    await bindByPhone(openId)
    return {
      openId,
      input: {},
      then: [() => bindByPhone(openId), async () => organ.ok(openId, 'session.consent', { version: consentVersion })],
      anew: true,
    }
  },
})

it('a late repetition neither takes away the next binding nor gives consent again', async () => {
  const { memberId, openId } = await newcomer()
  const [consented, unbound] = [clientIdOf(), clientIdOf()]
  await bindByPhone(openId)
  await consent(openId, consented)
  await organ.ok(openId, 'session.unbind', {}, unbound)
  await bindByPhone(openId)
  expect(await organ.ok(openId, 'session.unbind', {}, unbound)).toEqual({ done: true })
  await consent(openId, consented)
  expect(await organ.ok(openId, 'session.enter', {})).toMatchObject({ state: 'consentNeeded', me: { memberId } })
})

it('the code of an invitation is the same one for the same call only while it stands', async () => {
  const { memberId, openId } = await newcomer()
  const invite = () => organ.ok(chen, 'session.invite', { memberId })
  const first = await invite()
  expect(await invite()).toEqual(first)
  organ.cloud.setNow('2026-11-27T01:00:00.000Z')
  const second = await invite()
  expect(second.code).not.toBe(first.code)
  expect(second.expiresAt).toBe('2026-12-04T01:00:00.000Z')
  await organ.ok('guest', 'session.bindByInvitation', { code: second.code })
  organ.cloud.setNow(organNow)
  await bindByPhone(openId)
})
