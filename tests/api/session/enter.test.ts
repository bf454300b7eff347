import { consentVersion } from '../../../src/contract/session'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

describe('session.enter', () => {
  let organ: Organ
  beforeAll(async () => {
    organ = await startOrgan()
  })
  afterAll(() => organ.stop())

  it('refuses a call without an identity and a device id that is none', async () => {
    expect((await organ.refused('', 'session.enter', {})).code).toBe('notSignedIn')
    expect((await organ.refused(openIds.wang, 'session.enter', { deviceId: { $gt: '' } })).code).toBe('badInput')
  })

  it('tells a stranger the organ’s name and nothing else', async () => {
    expect(await organ.ok('stranger', 'session.enter', {})).toEqual({
      state: 'unbound',
      organName: '市发展改革委',
      claimable: false,
    })
  })

  it('asks for consent before anything else', async () => {
    await organ.add(organ.nodes.branch, { name: '何未阅', phone: '13800001001' })
    const phone = 'phone-13800001001'
    await organ.ok(phone, 'session.bindByPhone', { phoneCode: await organ.phoneCode(phone) })
    expect(await organ.ok(phone, 'session.enter', {})).toMatchObject({
      state: 'consentNeeded',
      consentVersion,
      me: { name: '何未阅' },
    })
  })

  it('says who one is and what one may', async () => {
    expect(await organ.ok(openIds.chen, 'session.enter', {})).toEqual({
      state: 'ready',
      deviceLive: false,
      me: {
        memberId: organ.members.chen,
        name: '陈书记',
        kind: 'fullMember',
        organName: '市发展改革委',
        branchId: organ.nodes.branch,
        branchName: '第三党支部',
        phoneVerified: true,
        posts: [
          {
            post: 'branchSecretary',
            nodeId: organ.nodes.branch,
            nodeName: '第三党支部',
            nodeKind: 'branch',
            confirmed: true,
          },
        ],
        can: {
          planMeeting: true,
          reviewMeetings: true,
          seeMembers: true,
          manageMembers: false,
          manageTree: false,
          inviteMembers: true,
          nameAdministrators: false,
          seeHealth: false,
          seeAudit: false,
          seeDuties: true,
          seeBoard: false,
        },
      },
    })
    const plain = await organ.ok(openIds.wang, 'session.enter', {})
    expect(plain.state === 'ready' && Object.values(plain.me.can)).toEqual(Array(11).fill(false))
  })

  it('knows whether this phone is the live one', async () => {
    const { deviceId } = await organ.ok(openIds.wang, 'session.issueDevice', { clientId: 'a-phone-of-wang' })
    expect(await organ.ok(openIds.wang, 'session.enter', { deviceId })).toMatchObject({ deviceLive: true })
    expect(await organ.ok(openIds.chen, 'session.enter', { deviceId })).toMatchObject({ deviceLive: false })
  })
})
