import { addMinutes } from '../../../src/contract/days'
import { clock, endAt, meeting, startAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'
import { leaveActs } from './support'

const { chen, wang, wu, zhao, zheng, sun } = openIds

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
})
afterEach(() => organ.cloud.setNow(clock('09:00')))
afterAll(() => organ?.stop())

const { ask, decide } = leaveActs(() => organ)

describe('leave.request', () => {
  it('climbs the ladder', async () => {
    const meetingId = await meeting.announced(organ)
    const input = { meetingId, reasonKind: 'sick', note: null }
    expect(await organ.refused('12345', 'leave.request', input)).toMatchObject({ code: 'notSignedIn' })
    expect(await organ.refused('never-bound', 'leave.request', input)).toMatchObject({ code: 'notBound' })
    for (const openId of [zhao, zheng, wu, sun])
      expect(await organ.refused(openId, 'leave.request', input)).toMatchObject({ code: 'notExpected' })
    expect(await organ.refused(wang, 'leave.request', { ...input, reasonKind: 'bored' })).toMatchObject({
      code: 'badInput',
      field: 'reasonKind',
    })
    expect(await organ.refused(wang, 'leave.request', { ...input, memberId: organ.members.li })).toMatchObject({
      code: 'badInput',
    })
    expect(await organ.refused(wang, 'leave.request', { ...input, meetingId: '2026aaaaaaaa' })).toMatchObject({
      code: 'notFound',
    })
    const asked = { meetingId, memberId: organ.members.wang, state: 'requested', late: false }
    expect(await ask(meetingId)).toEqual(asked)
    expect(await ask(meetingId)).toEqual(asked)
  })
  it('is one request of many sent at once', async () => {
    const meetingId = await meeting.openNow(organ)
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(meetingId)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(
      (await organ.ok(chen, 'home.show', {})).todos.filter(
        (todo) => todo.kind === 'decideLeave' && todo.params.meetingId === meetingId,
      ),
    ).toHaveLength(1)
  })
  it('knows nothing of drafts', async () => {
    const meetingId = await meeting.draft(organ)
    expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject({
      code: 'notFound',
    })
  })
  it('is marked late after the start, not at it', async () => {
    const [onTime, late] = [await meeting.openNow(organ), await meeting.openNow(organ)]
    organ.cloud.setNow(startAt)
    expect(await ask(onTime)).toMatchObject({ late: false })
    organ.cloud.setNow(addMinutes(startAt, 1))
    expect(await ask(late)).toMatchObject({ state: 'requested', late: true })
    expect(await decide(late)).toMatchObject({ state: 'approved', late: true })
  })
  it('is refused once the meeting has closed, by hand or by itself, or was cancelled', async () => {
    const input = (meetingId: string) => ({ meetingId, reasonKind: 'sick', note: null })
    const [closed, left, cancelled] = [
      await meeting.closed(organ),
      await meeting.openNow(organ),
      await meeting.announced(organ),
    ]
    expect(await organ.refused(wang, 'leave.request', input(closed))).toMatchObject({ code: 'leaveMeetingOver' })
    await organ.ok(chen, 'meeting.cancel', { meetingId: cancelled, reason: '防汛' })
    expect(await organ.refused(wang, 'leave.request', input(cancelled))).toMatchObject({ code: 'meetingCancelled' })
    organ.cloud.setNow(addMinutes(endAt, 360))
    expect(await organ.refused(wang, 'leave.request', input(left))).toMatchObject({ code: 'leaveMeetingOver' })
  })
  it('goes by the roll once there is one', async () => {
    const meetingId = await meeting.openNow(organ)
    await organ.ok(chen, 'meeting.correctRoll', {
      meetingId,
      memberId: organ.members.wang,
      change: 'remove',
      reason: '已调离',
    })
    expect(await organ.refused(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })).toMatchObject({
      code: 'notExpected',
    })
  })
})
