import type { Caller } from '../../support/caller'
import { callerOf } from '../../support/caller'
import type { TestCloud } from '../../support/cloud'
import { claimCode, organNow, startUnclaimed } from '../../support/organ'

const input = (more = {}) => ({
  code: claimCode,
  organName: '市发展改革委',
  nodeKind: 'organCommittee' as const,
  name: '孙系统',
  phone: '13900000008',
  ...more,
})

describe('session.claimOrgan', () => {
  let cloud: TestCloud
  let caller: Caller
  beforeEach(async () => {
    cloud = await startUnclaimed({ workers: 2 })
    caller = callerOf(cloud)
  })
  afterEach(() => cloud.stop())

  it('refuses a call without an identity and fields that are wrong', async () => {
    expect((await caller.refused('', 'session.claimOrgan', input())).code).toBe('notSignedIn')
    expect((await caller.refused('sun', 'session.claimOrgan', input({ nodeKind: 'branch' }))).field).toBe('nodeKind')
    expect((await caller.refused('sun', 'session.claimOrgan', input({ phone: '110' }))).field).toBe('phone')
  })

  it('refuses a wrong code and one that has expired', async () => {
    expect(await caller.refused('sun', 'session.claimOrgan', input({ code: 'CLAIM-ANOTHER' }))).toMatchObject({
      code: 'claimWrong',
      field: 'code',
    })
    cloud.setNow('2026-11-21T01:00:00.000Z')
    expect((await caller.refused('sun', 'session.claimOrgan', input())).code).toBe('claimWrong')
    expect(await caller.ok('sun', 'session.enter', {})).toEqual({ state: 'unbound', organName: '', claimable: false })
  })

  it('makes the organ, its root and its first administrator', async () => {
    expect(await caller.ok('sun', 'session.enter', {})).toEqual({ state: 'unbound', organName: '', claimable: true })
    const { me, device } = await caller.ok('sun', 'session.claimOrgan', input())
    expect(me).toMatchObject({
      name: '孙系统',
      organName: '市发展改革委',
      branchName: '市发展改革委机关党委',
      phoneVerified: false,
      posts: [{ post: 'systemAdministrator', nodeId: me.branchId, confirmed: true }],
      can: { nameAdministrators: true, manageTree: false, planMeeting: false },
    })
    expect(device.deviceId).toMatch(/^[\w-]{8}$/)
    expect(Buffer.from(device.key, 'base64url')).toHaveLength(32)
    expect(await caller.ok('sun', 'session.enter', { deviceId: device.deviceId })).toMatchObject({
      state: 'consentNeeded',
    })
  })

  it('answers the claimant’s repeated request alike and refuses everyone after', async () => {
    const claimed = await caller.ok('sun', 'session.claimOrgan', input())
    expect(await caller.ok('sun', 'session.claimOrgan', input())).toEqual(claimed)
    expect((await caller.refused('rival', 'session.claimOrgan', input())).code).toBe('claimClosed')
    expect(await caller.ok('rival', 'session.enter', {})).toEqual({
      state: 'unbound',
      organName: '市发展改革委',
      claimable: false,
    })
  })

  it('lets one of two claims made at once through', async () => {
    const answers = await Promise.all(['sun', 'rival'].map((who) => caller.call(who, 'session.claimOrgan', input())))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort()).toEqual(['claimClosed', 'ok'])
  })

  it('is closed where deploying set no code', async () => {
    const closed = await startUnclaimed({ now: organNow, variables: {} })
    try {
      const visitor = callerOf(closed)
      expect(await visitor.ok('sun', 'session.enter', {})).toMatchObject({ claimable: false })
      expect((await visitor.refused('sun', 'session.claimOrgan', input())).code).toBe('claimWrong')
    } finally {
      await closed.stop()
    }
  })
})
