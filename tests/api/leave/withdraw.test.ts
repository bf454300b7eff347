import { clock, meeting } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { leaveActs } from './support'

const { chen, li, wang } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const { ask, decide, decisionOf, rowOf } = leaveActs(() => organ)

describe('leave.withdraw', () => {
  const withdraw = (meetingId: string) => organ.ok(wang, 'leave.withdraw', { meetingId })

  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    expect(await organ.refused('12345', 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notBound' })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: 1 })).toMatchObject({ code: 'badInput' })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notFound' })
    await ask(meetingId)
    expect(await organ.refused(li, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'notFound' })
    expect(await withdraw(meetingId)).toMatchObject({ state: 'withdrawn' })
    expect(await withdraw(meetingId)).toMatchObject({ state: 'withdrawn' })
    expect(await organ.refused(chen, 'leave.decide', decisionOf(meetingId))).toMatchObject({ code: 'leaveDecided' })
  })
  it('may be followed by asking again, which is to be decided anew', async () => {
    const meetingId = await meeting.openNow(organ)
    await ask(meetingId)
    await decide(meetingId)
    await withdraw(meetingId)
    expect(await rowOf(meetingId)).toMatchObject({ status: 'absent', leave: null })
    expect(await ask(meetingId, wang, { reasonKind: 'sick' })).toMatchObject({ state: 'requested' })
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'absent',
      leave: { state: 'requested', reasonLabel: '病假' },
    })
    expect(await decide(meetingId)).toMatchObject({ state: 'approved' })
  })
  it('is over when the meeting is, and has nothing to take back of a refusal', async () => {
    const [closed, refused] = [await meeting.openNow(organ), await meeting.announced(organ)]
    await ask(closed)
    await organ.ok(chen, 'meeting.close', {
      meetingId: closed,
      minutes: 90,
      leaves: [{ memberId: organ.members.wang, approve: true, note: null }],
    })
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: closed })).toMatchObject({
      code: 'leaveMeetingOver',
    })
    await ask(refused)
    await decide(refused, false)
    expect(await organ.refused(wang, 'leave.withdraw', { meetingId: refused })).toMatchObject({ code: 'notFound' })
  })
})

it('of a cancelled meeting is not taken back either', async () => {
  const meetingId = await meeting.announced(organ)
  await ask(meetingId)
  await decide(meetingId)
  await organ.ok(chen, 'meeting.cancel', { meetingId, reason: '防汛' })
  expect(await organ.refused(wang, 'leave.withdraw', { meetingId })).toMatchObject({ code: 'meetingCancelled' })
})
