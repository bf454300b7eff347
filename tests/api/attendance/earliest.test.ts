import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'
import { everything } from '../../support/stored'

/** A01: of several genuine scans the earliest stands, whichever phone sends first. */

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
  organ.cloud.setNow(clock('14:29'))
  meetingId = await meeting.openNow(organ)
  organ.cloud.setNow(clock('15:30'))
})
const scanOf = (at: string) => ({
  clientId: clientIdOf(),
  token: memberToken(phone, clock(at)),
  scannedAt: clock(at),
})
const sync = async (by: string, at: string, into = meetingId) =>
  (await organ.ok(by, 'attendance.syncScans', { meetingId: into, scans: [scanOf(at)] })).results[0]!
const rowNow = async () =>
  (await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).rows?.find(
    ({ memberId }) => memberId === organ.members.wang,
  )

it.each([
  ['the later one first', ['15:10', '14:31']],
  ['the earlier one first', ['14:31', '15:10']],
])('stands with %s (A01)', async (_name, times) => {
  await sync(openIds.chen, times[0]!)
  expect(await sync(openIds.li, times[1]!)).toMatchObject({
    ok: true,
    row: { status: 'present', arrivedAt: clock('14:31'), fresh: false },
  })
  expect(await rowNow()).toMatchObject({ status: 'present', arrivedAt: clock('14:31'), offline: true })
})

it('takes the place of a later scan made on-line, and of a later word of the secretary', async () => {
  const token = memberToken(phone, clock('15:30'))
  await organ.ok(openIds.chen, 'attendance.scanMember', { meetingId, token })
  await sync(openIds.li, '14:31')
  expect(await rowNow()).toMatchObject({ status: 'present', arrivedAt: clock('14:31'), method: 'secretaryScan' })

  meetingId = await meeting.openNow(organ, { title: '再开一场' })
  const vouched = { meetingId, memberId: organ.members.wang, reason: '手机没电' }
  organ.cloud.setNow(clock('15:40'))
  await organ.ok(openIds.chen, 'attendance.confirm', vouched)
  await sync(openIds.li, '15:31')
  expect(await rowNow()).toMatchObject({ method: 'secretaryScan', arrivedAt: clock('15:31'), reason: null })
})

it('does not take the place of an earlier time, nor bring a voided row back', async () => {
  await sync(openIds.chen, '15:10')
  const rowId = (await rowNow())!.rowId!
  await organ.ok(openIds.chen, 'attendance.void', { meetingId, rowId, reason: '认错人' })
  expect(await sync(openIds.li, '14:31')).toMatchObject({ ok: false, code: 'rowVoided' })
})

it('leaves the first arrival in the audit, and the codes of both used', async () => {
  await sync(openIds.chen, '15:10')
  await sync(openIds.li, '14:31')
  const row = everything(organ.cloud).get(`attendance_2026/${meetingId}:${organ.members.wang}`)!
  expect(row.audit).toMatchObject([
    { act: 'attendance.syncScans', answer: { arrivedAt: clock('15:10'), status: 'late' } },
    { act: 'attendance.syncScans', answer: { arrivedAt: clock('14:31'), status: 'present' } },
  ])
  organ.cloud.setNow(clock('14:29'))
  const other = await meeting.openNow(organ, { title: '隔壁的会' })
  organ.cloud.setNow(clock('15:30'))
  for (const at of ['14:31', '15:10'])
    expect(await sync(openIds.chen, at, other)).toMatchObject({ ok: false, code: 'codeUsed' })
})

it('is refused by name when its code was used for another meeting', async () => {
  organ.cloud.setNow(clock('14:29'))
  const other = await meeting.openNow(organ, { title: '隔壁的会' })
  organ.cloud.setNow(clock('15:30'))
  await sync(openIds.chen, '14:31', other)
  await sync(openIds.chen, '15:10')
  expect(await sync(openIds.li, '14:31')).toMatchObject({ ok: false, code: 'codeUsed' })
  expect(await rowNow()).toMatchObject({ status: 'late', arrivedAt: clock('15:10') })
})
