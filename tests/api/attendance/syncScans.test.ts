import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { climbsTheDoor } from '../../support/ladder'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

let organ: Organ
let meetingId: string
let phone: { deviceId: string; key: string }
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:20'))
  phone = await phoneOf(organ, openIds.wang)
  meetingId = await meeting.openNow(organ)
})
/** What a phone kept of a code shown at one instant, and scanned in that instant unless told otherwise. */
const kept = (shown: string, { by = phone, at = shown } = {}) => ({
  clientId: clientIdOf(),
  token: memberToken(by, clock(shown)),
  scannedAt: clock(at),
})
const sync = async (scans: ReturnType<typeof kept>[], by = openIds.chen) =>
  (await organ.ok(by, 'attendance.syncScans', { meetingId, scans })).results
const notACode = () => ({ clientId: clientIdOf(), token: 'x'.repeat(31), scannedAt: clock('14:25') })
const presentNow = async () => (await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).totals.present

describe('attendance.syncScans climbs the ladder', () => {
  const input = () => ({ meetingId, scans: [notACode()] })
  climbsTheDoor(() => organ, 'attendance.syncScans', input)

  it('refuses someone who does not run the meeting and the secretary of another branch', async () => {
    expect(await organ.refused(openIds.wang, 'attendance.syncScans', input())).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(openIds.wu, 'attendance.syncScans', input())).toMatchObject({ code: 'notAllowed' })
  })

  it('refuses more than fifty at once and none at all', async () => {
    const scans = Array.from({ length: 51 }, notACode)
    expect((await organ.refused(openIds.chen, 'attendance.syncScans', { meetingId, scans })).message).toContain('50')
    expect(await organ.refused(openIds.chen, 'attendance.syncScans', { meetingId, scans: [] })).toMatchObject({
      code: 'badInput',
    })
  })

  it('refuses a meeting that never opened', async () => {
    const announced = await meeting.announced(organ)
    expect(
      await organ.refused(openIds.chen, 'attendance.syncScans', { ...input(), meetingId: announced }),
    ).toMatchObject({ code: 'meetingNotOpen' })
  })

  it('takes it as of the scan, long after it was shown', async () => {
    organ.cloud.setNow(clock('15:30'))
    const [result] = await sync([kept('14:25')])
    expect(result).toMatchObject({
      ok: true,
      row: { memberId: organ.members.wang, arrivedAt: clock('14:25'), status: 'present' },
    })
    const roll = await organ.ok(openIds.chen, 'attendance.roll', { meetingId })
    expect(roll.rows?.find((row) => row.memberId === organ.members.wang)).toMatchObject({
      offline: true,
      method: 'secretaryScan',
    })
  })

  it('makes one row of a batch sent twice', async () => {
    const scans = [kept('14:25'), kept('14:26')]
    organ.cloud.setNow(clock('14:50'))
    const first = await organ.ok(openIds.chen, 'attendance.syncScans', { meetingId, scans })
    const again = await organ.ok(openIds.chen, 'attendance.syncScans', { meetingId, scans })
    expect(first.results.map((result) => result.ok && result.row.fresh)).toEqual([true, false])
    expect(again).toEqual(first)
    expect(again.results.map((result) => result.clientId)).toEqual(scans.map((each) => each.clientId))
    expect(await presentNow()).toBe(2)
  })
})

describe('an offline scan never becomes present by itself', () => {
  it('but the secretary may vouch for the person with a reason', async () => {
    organ.cloud.setNow(clock('14:30'))
    const [result] = await sync([kept('14:40', { at: '14:30' })])
    expect(result).toMatchObject({ ok: false, code: 'phoneClockOff', memberId: organ.members.wang, name: '王党员' })
    expect(await presentNow()).toBe(1)
    await organ.ok(openIds.chen, 'attendance.confirm', {
      meetingId,
      memberId: organ.members.wang,
      reason: '手机时间不准，本人在场',
    })
    expect(await presentNow()).toBe(2)
  })

  it('when it comes more than 72 hours after the closing', async () => {
    organ.cloud.setNow(clock('16:00'))
    await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
    organ.cloud.setNow('2026-11-23T08:00:00.000Z')
    expect((await sync([kept('14:25')]))[0]).toMatchObject({ ok: true })
    const another = await phoneOf(organ, openIds.li)
    organ.cloud.setNow('2026-11-23T08:01:00.000Z')
    expect((await sync([kept('14:25', { by: another })]))[0]).toMatchObject({ ok: false, code: 'offlineTooLate' })
  })

  it('when the phone was revoked before the code was shown; one shown before still counts', async () => {
    organ.cloud.setNow(clock('14:30'))
    await phoneOf(organ, openIds.wang)
    organ.cloud.setNow(clock('14:50'))
    expect((await sync([kept('14:40')]))[0]).toMatchObject({ ok: false, code: 'deviceRevoked' })
    expect((await sync([kept('14:25')]))[0]).toMatchObject({ ok: true })
  })

  it('when the person is not on the roll', async () => {
    const stranger = await phoneOf(organ, openIds.wu)
    organ.cloud.setNow(clock('14:50'))
    expect((await sync([kept('14:25', { by: stranger })]))[0]).toMatchObject({
      ok: false,
      code: 'notOnRoll',
      memberId: organ.members.wu,
    })
  })

  it('and one bad scan in a batch does not hold up the others', async () => {
    organ.cloud.setNow(clock('14:50'))
    const results = await sync([notACode(), kept('14:25')])
    expect(results.map((result) => result.ok)).toEqual([false, true])
  })
})
