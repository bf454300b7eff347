import type { ActionName } from '../../../src/contract'
import { maxCalled } from '../../../src/contract/attendanceWords'
import { climbsTheDoor } from '../../support/ladder'
import { clock, knocks, meeting, memberToken, phoneOf } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { everything } from '../../support/stored'

/** What is done at the door beside one scan after another: attendance.callRoll, attendance.undo, attendance.endLeave. */
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
const { chen, li, wang, wu } = openIds
const wangId = () => organ.members.wang
const rowIdOf = (memberId = wangId()) => `${meetingId}:${memberId}`
const roll = () => organ.ok(chen, 'attendance.roll', { meetingId })
const rowOf = async (memberId = wangId()) => (await roll()).rows.find((row) => row.memberId === memberId)
const scans = async (by: string, who: string, at = '14:25') =>
  organ.ok(by, 'attendance.scanMember', { meetingId, token: memberToken(await phoneOf(organ, who), clock(at)) })
const undoes = (by: string, memberId?: string) => ({ meetingId, rowId: rowIdOf(memberId), by })
const later = (hoursAndMinutes: string) => organ.cloud.setNow(clock(hoursAndMinutes))
const onLeave = async () => {
  await organ.ok(wang, 'leave.request', { meetingId, reasonKind: 'sick', note: null })
  await organ.ok(chen, 'leave.decide', { meetingId, memberId: wangId(), approve: true, note: null })
}

const acts: [ActionName, () => object][] = [
  ['attendance.callRoll', () => ({ meetingId, memberIds: [wangId()], reason: '手机没电' })],
  ['attendance.undo', () => ({ meetingId, rowId: rowIdOf() })],
  ['attendance.endLeave', () => ({ meetingId, memberId: wangId() })],
]
describe.each(acts)('%s climbs the ladder', (action, input) => {
  climbsTheDoor(() => organ, action, input)

  it('refuses whoever does not run the meeting, a meeting that is not there, and an unknown field', async () => {
    for (const openId of [wang, openIds.zhou, openIds.sun, openIds.qian, wu])
      expect(await organ.refused(openId, action, input())).toMatchObject({ code: 'notAllowed' })
    expect(await organ.refused(chen, action, { ...input(), meetingId: '2026AAAAAAAA' })).toMatchObject({
      code: 'notFound',
    })
    expect(await organ.refused(chen, action, { ...input(), status: 'present' })).toMatchObject({ code: 'badInput' })
  })
})

describe('U12 a call of the roll', () => {
  it('puts all of them on record by one act, as called, with the reason', async () => {
    const { results } = await organ.ok(chen, 'attendance.callRoll', {
      meetingId,
      memberIds: [wangId(), organ.members.li, wangId()],
      reason: '没有带手机',
    })
    expect(results).toEqual([
      { memberId: wangId(), ok: true, fresh: true },
      { memberId: organ.members.li, ok: true, fresh: true },
    ])
    expect(await rowOf()).toMatchObject({ status: 'present', method: 'rollCall', reason: '没有带手机' })
    expect((await roll()).totals).toMatchObject({ present: 3, absent: 0 })
  })

  it('answers each for themself: who is here already, who was voided, and who is of another branch and not named', async () => {
    await scans(chen, li)
    await scans(chen, wang)
    await organ.ok(chen, 'attendance.void', { meetingId, rowId: rowIdOf(), reason: '认错人' })
    const { results } = await organ.ok(chen, 'attendance.callRoll', {
      meetingId,
      memberIds: [organ.members.li, wangId(), organ.members.wu],
      reason: '没有带手机',
    })
    expect(results).toMatchObject([
      { ok: true, fresh: false },
      { ok: true, fresh: true },
      { ok: false, code: 'notOnRoll' },
    ])
    expect(JSON.stringify(results)).not.toContain('吴')
    expect(await rowOf(organ.members.li)).toMatchObject({ method: 'secretaryScan' })
  })

  it('takes no more than a hundred, none is no call, and after the end it is refused as a whole', async () => {
    const many = Array.from({ length: maxCalled + 1 }, (_, at) => `m${at}`)
    for (const memberIds of [many, []])
      expect(
        await organ.refused(chen, 'attendance.callRoll', { meetingId, memberIds, reason: '没有带手机' }),
      ).toMatchObject({ code: 'badInput' })
    later('16:00')
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(
      await organ.refused(chen, 'attendance.callRoll', { meetingId, memberIds: [wangId()], reason: '没有带手机' }),
    ).toMatchObject({ code: 'meetingClosed' })
  })
})

describe('what was a mistake', () => {
  it('is taken back within two minutes without a reason, leaves its entry, and the person comes in by any way again', async () => {
    await scans(chen, wang)
    later('14:27')
    await organ.ok(chen, 'attendance.undo', { meetingId, rowId: rowIdOf() })
    expect(await rowOf()).toMatchObject({ status: 'absent', rowId: null, arrivedAt: null, voided: null })
    expect((await roll()).totals).toMatchObject({ present: 1, absent: 2 })
    expect(everything(organ.cloud).get(`attendance_2026/${rowIdOf()}`)).toMatchObject({
      voided: { by: organ.members.chen, mistake: true },
      audit: [{ act: 'attendance.scanMember' }, { act: 'attendance.undo', by: organ.members.chen }],
    })
    later('14:29')
    expect(await scans(li, wang, '14:29')).toMatchObject({ fresh: true, method: 'secretaryScan' })
    expect(await rowOf()).toMatchObject({ status: 'present', arrivedAt: clock('14:29') })
  })

  it('is theirs alone who scanned, for two minutes, of what they took in themselves', async () => {
    await scans(chen, wang)
    const { by: _, ...asked } = undoes(li)
    expect(await organ.refused(li, 'attendance.undo', asked)).toMatchObject({ code: 'undoOver' })
    later('14:28')
    expect(await organ.refused(chen, 'attendance.undo', asked)).toMatchObject({ code: 'undoOver' })
    expect(await organ.refused(chen, 'attendance.undo', { meetingId, rowId: `${meetingId}:nobody` })).toMatchObject({
      code: 'rowMissing',
    })
    await organ.ok(chen, 'attendance.void', { meetingId, rowId: rowIdOf(), reason: '扫错人' })
    expect(await organ.refused(chen, 'attendance.undo', asked)).toMatchObject({ code: 'rowVoided' })
  })

  it('of a guest puts them back among those who wait at the door', async () => {
    await knocks(organ, meetingId, wu, clock('14:25'))
    const guest = { type: 'member' as const, memberId: organ.members.wu }
    await organ.ok(chen, 'attendance.admitGuest', { meetingId, guest })
    expect((await roll()).knocks).toEqual([])
    await organ.ok(chen, 'attendance.undo', { meetingId, rowId: rowIdOf(organ.members.wu) })
    const { knocks: waiting, totals } = await roll()
    expect(waiting).toMatchObject([{ memberId: organ.members.wu }])
    expect(totals.guests).toBe(0)
  })

  it('is found by a scan kept off-line as if it had never been', async () => {
    const token = memberToken(await phoneOf(organ, wang), clock('14:25'))
    await organ.ok(chen, 'attendance.scanMember', { meetingId, token })
    await organ.ok(chen, 'attendance.undo', { meetingId, rowId: rowIdOf() })
    later('14:30')
    const next = memberToken(await phoneOf(organ, wang), clock('14:30'))
    const { results } = await organ.ok(chen, 'attendance.syncScans', {
      meetingId,
      scans: [{ clientId: clientIdOf(), token: next, scannedAt: clock('14:30') }],
    })
    expect(results).toMatchObject([{ ok: true, row: { fresh: true, arrivedAt: clock('14:30') } }])
  })
})

describe('somebody on leave who comes', () => {
  it('counts at once, and the leave ends by one tap', async () => {
    await onLeave()
    expect(await rowOf()).toMatchObject({ status: 'onLeave' })
    expect(await organ.refused(chen, 'attendance.endLeave', { meetingId, memberId: wangId() })).toMatchObject({
      code: 'notCameYet',
    })
    await scans(chen, wang)
    expect(await rowOf()).toMatchObject({ status: 'present', leave: { state: 'approved' } })
    await organ.ok(chen, 'attendance.endLeave', { meetingId, memberId: wangId() })
    expect(await rowOf()).toMatchObject({ status: 'present', leave: null })
    expect(everything(organ.cloud).get(`leaves/${rowIdOf()}`)).toMatchObject({
      state: 'withdrawn',
      takenBack: { memberId: organ.members.chen },
    })
  })

  it('is on leave still where it was a mistake', async () => {
    await onLeave()
    await scans(chen, wang)
    await organ.ok(chen, 'attendance.undo', { meetingId, rowId: rowIdOf() })
    expect(await rowOf()).toMatchObject({ status: 'onLeave', leave: { state: 'approved' } })
  })

  it('has a leave to end', async () => {
    await scans(chen, wang)
    expect(await organ.refused(chen, 'attendance.endLeave', { meetingId, memberId: wangId() })).toMatchObject({
      code: 'notOnLeaveHere',
    })
  })
})

it('numbers the roll by post, then as names are read', async () => {
  const { rows } = await roll()
  expect(rows.map(({ name, serial }) => [serial, name]).sort()).toEqual([
    [1, '陈书记'],
    [2, '李委员'],
    [3, '王党员'],
  ])
})
