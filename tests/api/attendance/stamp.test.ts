import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
  meetingId = await meeting.openNow(organ)
})
afterAll(() => organ.stop())
const { chen, wang, li } = openIds
const since = clock('14:25')
const told = async (by = wang) => (await organ.ok(by, 'attendance.stamp', { since })).row

describe('attendance.stamp climbs the ladder', () => {
  climbsTheDoor(
    () => organ,
    'attendance.stamp',
    () => ({ since }),
  )
})

describe('U7 the member whose code was scanned', () => {
  it('is told what the scanner was told, by two requests until there is something to tell', async () => {
    organ.cloud.resetCounters()
    expect(await told()).toBeNull()
    expect(organ.cloud.counters().requests).toBe(2)
    const token = memberToken(await phoneOf(organ, wang), clock('14:25'))
    const row = await organ.ok(chen, 'attendance.scanMember', { meetingId, token })
    expect(await told()).toEqual(row)
    expect(await told(li)).toBeNull()
  })

  it('is not told of an earlier one, nor of one that was taken back', async () => {
    organ.cloud.setNow(clock('14:36'))
    expect(await told()).toBeNull()
    const { rowId } = await organ.ok(chen, 'attendance.confirm', {
      meetingId,
      memberId: organ.members.li,
      reason: '没电',
    })
    expect(await told(li)).toMatchObject({ method: 'manualConfirm' })
    await organ.ok(chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
    expect(await told(li)).toBeNull()
  })
})
