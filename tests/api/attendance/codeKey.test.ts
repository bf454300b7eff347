import { clock, meeting, phoneOf } from '../../support/meeting'
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

describe('attendance.codeKey climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.codeKey',
    () => ({ meetingId }),
  )

  it('is kept from everyone who may not show the code', async () => {
    for (const openId of [openIds.wang, openIds.wu, openIds.zhou, openIds.sun]) {
      expect(await organ.refused(openId, 'attendance.codeKey', { meetingId })).toMatchObject({ code: 'notAllowed' })
    }
  })

  it('is not there before the opening nor after the closing', async () => {
    const announced = await meeting.announced(organ)
    expect(await organ.refused(openIds.chen, 'attendance.codeKey', { meetingId: announced })).toMatchObject({
      code: 'meetingNotOpen',
    })
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await organ.refused(openIds.chen, 'attendance.codeKey', { meetingId })).toMatchObject({
      code: 'meetingClosed',
    })
  })

  it('gives another key for each meeting and the same for the same', async () => {
    const other = await meeting.openNow(organ)
    const keyOf = async (which: string) =>
      (await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId: which })).key
    expect(await keyOf(meetingId)).toBe(await keyOf(meetingId))
    expect(await keyOf(other)).not.toBe(await keyOf(meetingId))
  })

  it('names the live phones of the people on the roll, for a scanner without network', async () => {
    const old = await phoneOf(organ, openIds.wang)
    const { deviceId } = await phoneOf(organ, openIds.wang)
    const { devices } = await organ.ok(openIds.chen, 'attendance.codeKey', { meetingId })
    expect(devices).toContainEqual([deviceId, organ.members.wang, '王党员'])
    expect(devices.map(([id]) => id)).not.toContain(old.deviceId)
    expect(devices.map(([, memberId]) => memberId)).not.toContain(organ.members.wu)
  })
})
