import type { Output } from '../../../src/contract'
import { addMinutes } from '../../../src/contract/days'
import { clock, knocks, endAt, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

const { chen, li, wang, wu, zhao, zheng, zhou, sun, qian } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterAll(() => organ?.stop())

const show = (meetingId: string, by: string): Promise<Output<'meeting.show'>> =>
  organ.ok(by, 'meeting.show', { meetingId })
const able = async (meetingId: string, by: string): Promise<string[]> =>
  Object.entries((await show(meetingId, by)).can)
    .filter(([, may]) => may)
    .map(([name]) => name)
    .sort()

describe('meeting.show', () => {
  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await organ.refused('12345', 'meeting.show', { meetingId })).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'meeting.show', { meetingId })).toMatchObject({ code: 'notBound' })
    for (const openId of [zhao, sun, qian, wu])
      expect(await organ.refused(openId, 'meeting.show', { meetingId })).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(wang, 'meeting.show', { meetingId: 'a.b' })).toMatchObject({
      code: 'badInput',
      field: 'meetingId',
    })
    expect(await organ.refused(wang, 'meeting.show', { meetingId: '2026aaaaaaaa' })).toMatchObject({ code: 'notFound' })
    expect(await show(meetingId, wang)).toMatchObject({
      title: '红色家书诵读与交流',
      hosts: [{ name: '第三党支部', kind: 'branch' }],
    })
  })
  it('hides a draft from everyone who may not plan it', async () => {
    const meetingId = await meeting.draft(organ)
    for (const openId of [li, wang, wu, zhou])
      expect(await organ.refused(openId, 'meeting.show', { meetingId })).toMatchObject({ code: 'notFound' })
    expect((await show(meetingId, zheng)).state).toBe('draft')
  })
  it('gives no stored field beside the contract’s', async () => {
    const meetingId = await meeting.closed(organ)
    const whole = JSON.stringify(await show(meetingId, wang))
    for (const field of [
      'visibleTo',
      'audit',
      'clientId',
      'handle',
      'path',
      'corrections',
      'createdBy',
      'submittedBy',
    ]) {
      expect(whole).not.toContain(`"${field}"`)
    }
  })
  it('tells the caller how they stand, from invitation to absence', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await show(meetingId, wang)).toMatchObject({
      expectedHere: true,
      mine: { status: 'absent', arrivedAt: null, leaveState: null },
    })
    expect(await show(meetingId, zheng)).toMatchObject({ expectedHere: false, mine: null })
    await organ.ok(li, 'leave.request', { meetingId, reasonKind: 'businessTrip', note: null })
    expect((await show(meetingId, li)).mine).toEqual({ status: 'absent', arrivedAt: null, leaveState: 'requested' })
    await organ.ok(chen, 'leave.decide', { meetingId, memberId: organ.members.li, approve: true, note: null })
    expect((await show(meetingId, li)).mine).toEqual({ status: 'onLeave', arrivedAt: null, leaveState: 'approved' })
    await organ.ok(chen, 'meeting.open', { meetingId })
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
    expect((await show(meetingId, wang)).mine).toEqual({
      status: 'present',
      arrivedAt: clock('09:00'),
      leaveState: null,
    })
    await knocks(organ, meetingId, wu, clock('09:00'))
    await organ.ok(chen, 'attendance.admitGuest', { meetingId, guest: { type: 'member', memberId: organ.members.wu } })
    expect(await show(meetingId, wu)).toMatchObject({ expectedHere: false, mine: { status: 'guest' } })
  })
})

describe('what the interface may offer', () => {
  it('follows state and post', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await able(meetingId, chen)).toEqual(['announce', 'cancel', 'keepFiles', 'revise'])
    await organ.ok(chen, 'meeting.announce', { meetingId })
    expect(await able(meetingId, chen)).toEqual([
      'cancel',
      'decideLeave',
      'enterLeave',
      'keepFiles',
      'nameScanners',
      'open',
      'requestLeave',
      'revise',
    ])
    expect(await able(meetingId, li)).toEqual(['keepFiles', 'open', 'requestLeave'])
    expect(await able(meetingId, wang)).toEqual(['requestLeave'])
    await organ.ok(chen, 'meeting.open', { meetingId })
    // Neither to check in nor to ask for leave: who opens has come.
    expect(await able(meetingId, chen)).toEqual([
      'atDoor',
      'cancel',
      'close',
      'copy',
      'correctRoll',
      'decideLeave',
      'enterLeave',
      'keepFiles',
      'nameScanners',
      'scan',
      'seeRoll',
      'tickItems',
      'writeMinutes',
    ])
    expect(await able(meetingId, wang)).toEqual(['checkIn', 'requestLeave'])
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await able(meetingId, chen)).toEqual([
      'copy',
      'correctRoll',
      'decideLeave',
      'enterLate',
      'enterLeave',
      'keepFiles',
      'seeRoll',
      'submit',
      'tickItems',
      'writeMinutes',
    ])
    expect(await able(meetingId, li)).toEqual([
      'correctRoll',
      'enterLate',
      'keepFiles',
      'seeRoll',
      'tickItems',
      'writeMinutes',
    ])
    expect(await able(meetingId, wang)).toEqual([])
    const { version } = await show(meetingId, chen)
    await organ.ok(chen, 'meeting.writeMinutes', { meetingId, version, text: '会议按议程进行。', resolutions: [] })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await able(meetingId, zheng)).toContain('archive')
    expect(await able(meetingId, chen)).not.toContain('archive')
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    expect(await able(meetingId, chen)).toEqual(['amend', 'copy', 'seeRoll'])
  })
  it('offers a vote only where one is taken, and checking in no more once done', async () => {
    const meetingId = await meeting.openNow(organ, { kinds: ['generalMeeting'] })
    expect(await able(meetingId, chen)).toContain('vote')
    await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '当面确认' })
    expect(await able(meetingId, wang)).toEqual([])
  })
  it('does not offer to open before the day, or to close what has closed itself', async () => {
    const tomorrow = await meeting.announced(organ, {
      startAt: addMinutes(endAt, 1200),
      endAt: addMinutes(endAt, 1300),
    })
    expect(await able(tomorrow, chen)).not.toContain('open')
    const meetingId = await meeting.openNow(organ)
    organ.cloud.setNow(addMinutes(endAt, 360))
    expect(await able(meetingId, chen)).not.toContain('close')
    organ.cloud.setNow(clock('09:00'))
  })
  it('A.3: hints to whoever runs a 党员大会 that its committee held none before, until it has', async () => {
    organ.cloud.setNow(clock('09:00'))
    const meetingId = await meeting.announced(organ, { kinds: ['generalMeeting'] })
    const hint = async (by: string) => (await show(meetingId, by)).noCommitteeBefore
    expect([await hint(chen), await hint(wang)]).toEqual([true, undefined])
    const [startAt, endsAt] = [clock('09:00'), clock('10:30')]
    await meeting.closed(organ, { kinds: ['committeeMeeting'], audience: 'committee', startAt, endAt: endsAt })
    expect(await hint(chen)).toBeUndefined()
    organ.cloud.setNow(clock('14:25'))
  })
  it('costs at most five requests, the caller’s identity among them', async () => {
    const meetingId = await meeting.openNow(organ)
    organ.cloud.resetCounters()
    await show(meetingId, wang)
    expect(organ.cloud.counters().requests).toBeLessThanOrEqual(5)
  })
})
