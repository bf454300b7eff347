import { beijingInstant } from '../../../src/contract/days'
import { clock, meeting, meetingToken, phoneOf, memberToken, startAt, endAt } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
const scan = (openId: string, token: string) => organ.call(openId, 'attendance.checkIn', { token })

describe('attendance.checkIn climbs the ladder', () => {
  it('refuses an account nobody bound', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(await organ.refused('o-nobody', 'attendance.checkIn', { token })).toMatchObject({ code: 'notBound' })
  })

  it('refuses what is no code, naming the field', async () => {
    expect(await organ.refused(openIds.wang, 'attendance.checkIn', { token: 'abc' })).toMatchObject({
      code: 'badInput',
      field: 'token',
    })
    expect(await organ.refused(openIds.wang, 'attendance.checkIn', { token: 'x'.repeat(31) })).toMatchObject({
      code: 'codeUnreadable',
    })
    expect(await organ.refused(openIds.wang, 'attendance.checkIn', {})).toMatchObject({
      code: 'badInput',
      field: 'token',
    })
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(
      await organ.refused(openIds.wang, 'attendance.checkIn', { token, memberId: organ.members.li }),
    ).toMatchObject({ code: 'badInput' })
  })

  it('takes the code on the screen and writes one row', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    const row = await organ.ok(openIds.wang, 'attendance.checkIn', { token })
    expect(row).toMatchObject({
      rowId: `${meetingId}:${organ.members.wang}`,
      meetingId,
      status: 'present',
      method: 'memberScan',
      arrivedAt: clock('14:25'),
      fresh: true,
    })
    const roll = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    // 陈书记 opened it.
    expect(roll.totals).toMatchObject({ present: 2, late: 0 })
  })

  it('answers a retry with the same success, also after the code has turned and after the meeting has closed', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    const first = await organ.ok(openIds.wang, 'attendance.checkIn', { token })
    organ.cloud.setNow(clock('14:40'))
    const late = await organ.ok(openIds.wang, 'attendance.checkIn', { token })
    expect(late).toEqual(first)
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await organ.ok(openIds.wang, 'attendance.checkIn', { token })).toEqual(first)
    expect(await organ.ok(openIds.wang, 'attendance.checkIn', { token }, clientIdOf())).toEqual({
      ...first,
      fresh: false,
    })
  })

  it('makes one row of a double tap', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => organ.ok(openIds.wang, 'attendance.checkIn', { token }, clientIdOf())),
    )
    expect(answers.filter((answer) => answer.fresh)).toHaveLength(1)
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals.present).toBe(2)
  })
})

describe('attendance.checkIn refuses in words', () => {
  it('a code forwarded half a minute later', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    organ.cloud.setNow(clock('14:26'))
    const problem = await organ.refused(openIds.wang, 'attendance.checkIn', { token })
    expect(problem.code).toBe('codeExpired')
    expect(problem.message).toContain('截屏、转发的码无效')
  })
  it('a code of half a minute ago whose phone says it was sent then, while nobody had to wait (C7)', async () => {
    const sentAt = clock('14:25')
    const token = await meetingToken(organ, meetingId, sentAt)
    organ.cloud.setNow(clock('14:26'))
    expect(await organ.refused(openIds.wang, 'attendance.checkIn', { token, sentAt })).toMatchObject({
      code: 'codeExpired',
    })
  })

  it('a member’s code held before the member’s scanner', async () => {
    const token = memberToken(await phoneOf(organ, openIds.li), clock('14:25'))
    expect(await organ.refused(openIds.wang, 'attendance.checkIn', { token })).toMatchObject({
      code: 'codeWrongDirection',
    })
  })

  it('a meeting that has closed', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    const problem = await organ.refused(openIds.wang, 'attendance.checkIn', { token })
    expect(problem).toMatchObject({ code: 'meetingClosed' })
    expect(problem.message).toContain('红色家书诵读与交流')
  })

  it('a meeting left open that has closed itself', async () => {
    organ.cloud.setNow(beijingInstant('2026-11-20', '22:00'))
    const problem = await organ.refused(openIds.chen, 'attendance.codeKey', { meetingId })
    expect(problem.code).toBe('meetingClosed')
  })

  it('the uninvited, who then stand at the secretary’s door until admitted as guests', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(await organ.refused(openIds.wu, 'attendance.checkIn', { token })).toMatchObject({ code: 'notOnRoll' })
    expect(await organ.refused(openIds.wu, 'attendance.checkIn', { token })).toMatchObject({ code: 'notOnRoll' })
    const before = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(before.knocks).toMatchObject([{ memberId: organ.members.wu }])
    expect(before.totals.guests).toBe(0)

    await organ.ok(openIds.chen, 'attendance.admitGuest', {
      meetingId,
      guest: { type: 'member', memberId: organ.members.wu },
    })
    const after = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(after.knocks).toEqual([])
    expect(after.totals).toMatchObject({ guests: 1, present: 1 })
    expect(await organ.ok(openIds.wu, 'attendance.checkIn', { token })).toMatchObject({ status: 'guest', fresh: false })
  })

  it('an activist who was not invited', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(await organ.refused(openIds.zhao, 'attendance.checkIn', { token })).toMatchObject({ code: 'notOnRoll' })
  })
})

describe('what counts', () => {
  it('is late after the start and the organ’s ten minutes', async () => {
    organ.cloud.setNow(clock('14:40'))
    expect((await scan(openIds.wang, await meetingToken(organ, meetingId, clock('14:40')))).ok).toBe(true)
    organ.cloud.setNow(clock('14:41'))
    const late = await organ.ok(openIds.li, 'attendance.checkIn', {
      token: await meetingToken(organ, meetingId, clock('14:41')),
    })
    expect(late.status).toBe('late')
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals).toMatchObject({
      present: 3,
      late: 1,
    })
  })

  it('counts the secretary too, once, who scans what they opened', async () => {
    const token = await meetingToken(organ, meetingId, clock('14:25'))
    expect(await organ.ok(openIds.chen, 'attendance.checkIn', { token })).toMatchObject({
      fresh: false,
      method: 'atOpening',
    })
    const roll = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(roll.totals).toMatchObject({ expected: 3, present: 1, absent: 2 })
    expect(roll.mine?.status).toBe('present')
  })

  it('says present of someone on approved leave who turns up', async () => {
    const another = await meeting.announced(organ, { startAt, endAt, title: '支部党员大会', kinds: ['generalMeeting'] })
    await organ.ok(openIds.wang, 'leave.request', { meetingId: another, reasonKind: 'sick', note: null })
    await organ.ok(openIds.chen, 'leave.decide', {
      meetingId: another,
      memberId: organ.members.wang,
      approve: true,
      note: null,
    })
    await organ.ok(openIds.chen, 'meeting.open', { meetingId: another })
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId: another })).totals).toMatchObject({
      onLeave: 1,
      absent: 1,
    })
    await organ.ok(openIds.wang, 'attendance.checkIn', { token: await meetingToken(organ, another, clock('14:25')) })
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId: another })).totals).toMatchObject({
      onLeave: 0,
      present: 2,
      absent: 1,
    })
  })

  it('lets no code of one meeting touch another', async () => {
    const other = await meeting.openNow(organ, { clientId: clientIdOf(), title: '集中学习', kinds: ['studySession'] })
    await organ.ok(openIds.wang, 'attendance.checkIn', { token: await meetingToken(organ, meetingId, clock('14:25')) })
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId: other })).totals.present).toBe(1)
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals.present).toBe(2)
  })
})
