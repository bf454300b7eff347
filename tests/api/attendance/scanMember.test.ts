import { clock, meeting, meetingToken, memberToken, phoneOf } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

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
const shown = async (openId: string, at = clock('14:25')) => memberToken(await phoneOf(organ, openId), at)
const scan = (token: string, by = openIds.chen) => organ.ok(by, 'attendance.scanMember', { meetingId, token })
const refused = (token: string, by = openIds.chen) => organ.refused(by, 'attendance.scanMember', { meetingId, token })

describe('attendance.scanMember climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.scanMember',
    () => ({ meetingId, token: 'x'.repeat(31) }),
  )

  it('refuses someone who does not run the meeting, and the secretary of another branch', async () => {
    const token = await shown(openIds.wang)
    expect(await refused(token, openIds.wang)).toMatchObject({ code: 'notAllowed' })
    expect(await refused(token, openIds.wu)).toMatchObject({ code: 'notAllowed' })
  })

  it('lets the recorder named for the meeting scan', async () => {
    expect(await scan(await shown(openIds.wang), openIds.li)).toMatchObject({ method: 'secretaryScan', fresh: true })
  })

  it('refuses what is no code and a meeting that is not there', async () => {
    expect(await refused('？'.repeat(40))).toMatchObject({ code: 'codeUnreadable' })
    const token = await shown(openIds.wang)
    expect(
      await organ.refused(openIds.chen, 'attendance.scanMember', { meetingId: '2026AAAAAAAA', token }),
    ).toMatchObject({ code: 'notFound' })
    expect(
      await organ.refused(openIds.chen, 'attendance.scanMember', { meetingId: { $ne: null }, token }),
    ).toMatchObject({ code: 'badInput', field: 'meetingId' })
  })

  it('takes the code on the phone and answers a second scan with the same row', async () => {
    const token = await shown(openIds.wang)
    const row = await scan(token)
    expect(row).toMatchObject({
      memberId: organ.members.wang,
      name: '王党员',
      status: 'present',
      method: 'secretaryScan',
      fresh: true,
    })
    expect(await scan(token)).toEqual(row)
    organ.cloud.setNow(clock('14:30'))
    expect(await scan(token)).toEqual(row)
    expect(await scan(token, openIds.li)).toEqual({ ...row, fresh: false })
  })
})

describe('attendance.scanMember refuses in words', () => {
  it('a meeting’s code', async () => {
    expect(await refused(await meetingToken(organ, meetingId, clock('14:25')))).toMatchObject({
      code: 'codeWrongDirection',
    })
  })

  it('a screenshot from a minute ago', async () => {
    const token = await shown(openIds.wang)
    organ.cloud.setNow(clock('14:26'))
    expect(await refused(token)).toMatchObject({ code: 'codeExpired' })
  })

  it('a phone whose clock runs ten minutes ahead, by how much', async () => {
    const problem = await refused(await shown(openIds.wang, clock('14:35')))
    expect(problem.code).toBe('phoneClockOff')
    expect(problem.message).toContain('10 分钟')
  })

  it('a phone that has been replaced', async () => {
    const old = await phoneOf(organ, openIds.wang)
    await phoneOf(organ, openIds.wang)
    expect(await refused(memberToken(old, clock('14:25')))).toMatchObject({ code: 'deviceRevoked' })
  })

  it('a code already used for another meeting, naming it', async () => {
    const token = await shown(openIds.wang)
    await scan(token)
    const other = await meeting.openNow(organ, { title: '集中学习', kinds: ['studySession'] })
    const problem = await organ.refused(openIds.chen, 'attendance.scanMember', { meetingId: other, token })
    expect(problem.code).toBe('codeUsed')
    expect(problem.message).toContain('红色家书诵读与交流')
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId: other })).totals.present).toBe(1)
  })

  it('the uninvited, with what a screen needs to offer 列席', async () => {
    expect(await refused(await shown(openIds.wu))).toMatchObject({
      code: 'notOnRoll',
      details: { memberId: organ.members.wu, name: '吴外支' },
    })
  })

  it('before the opening and after the closing', async () => {
    const token = await shown(openIds.wang)
    const announced = await meeting.announced(organ, { title: '下午的会' })
    expect(await organ.refused(openIds.chen, 'attendance.scanMember', { meetingId: announced, token })).toMatchObject({
      code: 'meetingNotOpen',
    })
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await refused(token)).toMatchObject({ code: 'meetingClosed' })
  })
})
