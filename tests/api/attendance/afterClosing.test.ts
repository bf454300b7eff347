import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openCloud } from '../../../scripts/records/cloud'
import { exportAll } from '../../../scripts/records/export'
import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { adminOf } from '../../support/admin'
import { openIds, startOrgan, type Organ } from '../../support/organ'

/** T11: an instance that had not heard of the closing takes people in for up to five seconds more. What they count is judged by the closing. */

let organ: Organ
let meetingId: string
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())
beforeEach(async () => {
  organ.cloud.setNow(clock('14:20'))
  const wang = await phoneOf(organ, openIds.wang)
  const li = await phoneOf(organ, openIds.li)
  meetingId = await meeting.openNow(organ, { kinds: ['studySession'] })
  const scan = (phone: typeof wang) =>
    organ.ok(openIds.chen, 'attendance.scanMember', { meetingId, token: memberToken(phone, clock('16:00')) })
  organ.cloud.setNow(clock('16:00'))
  await scan(li)
  organ.cloud.setNow('2026-11-20T08:00:04.000Z')
  await scan(wang)
  organ.cloud.setNow(clock('16:01'))
  await organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })
  // The other instance closed it two seconds after the first scan, and two before the second.
  await adminOf(organ.cloud)
    .database()
    .collection('meetings')
    .doc(meetingId)
    .update({ closedAt: '2026-11-20T08:00:02.000Z' })
})
const roll = () => organ.ok(openIds.chen, 'attendance.roll', { meetingId })

const wangsLine = async () => (await roll()).rows?.find(({ memberId }) => memberId === organ.members.wang)

it('is shown as 结束后到 and counts neither on the roll nor in the totals', async () => {
  // 陈书记, who opened it, and 李委员, late.
  expect((await roll()).totals).toMatchObject({ expected: 3, present: 2, late: 1, absent: 1 })
  expect(await wangsLine()).toMatchObject({
    status: 'absent',
    afterClosing: true,
    arrivedAt: '2026-11-20T08:00:04.000Z',
  })
})

it('earns no hours, is no check-in of the day, and is told to the person', async () => {
  const lines = async (openId: string) => (await organ.ok(openId, 'study.myHours', { year: 2026 })).lines
  expect((await lines(openIds.li)).map((line) => line.meetingId)).toContain(meetingId)
  expect((await lines(openIds.wang)).map((line) => line.meetingId)).not.toContain(meetingId)
  const today = async (openId: string) =>
    (await organ.ok(openId, 'home.show', {})).meetings.find(({ id }) => id === meetingId)?.checkedInAt
  expect([await today(openIds.li), await today(openIds.wang)]).toEqual([clock('16:00'), null])
  expect((await organ.ok(openIds.wang, 'meeting.show', { meetingId })).mine).toMatchObject({
    status: 'absent',
    afterClosing: true,
    arrivedAt: '2026-11-20T08:00:04.000Z',
  })
})

it('is told in the sheet of an export', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-export-'))
  try {
    const to = join(folder, 'out')
    const around = { root: resolve('.'), now: () => clock('17:00'), say: () => undefined }
    await exportAll(openCloud({ local: organ.cloud.dataDir }), to, around)
    const lines = readFileSync(join(to, 'attendance_2026.csv'), 'utf8').split('\r\n')
    const lineOf = (memberId: string) => lines.find((line) => line.startsWith(`${meetingId}:${memberId},`))
    expect(lines[0]).toMatch(/,counted$/)
    expect(lineOf(organ.members.li)).toMatch(/,计入$/)
    expect(lineOf(organ.members.wang)).toMatch(/,结束后到，不计$/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('counts once the secretary has entered the time by hand, with a reason', async () => {
  const entry = { meetingId, memberId: organ.members.wang, arrivedAt: clock('15:00'), reason: '会上漏签' }
  expect(await organ.ok(openIds.chen, 'attendance.enterLate', entry)).toMatchObject({ arrivedAt: entry.arrivedAt })
  expect(await wangsLine()).toMatchObject({ status: 'late', afterClosing: false, method: 'lateEntry' })
  expect((await roll()).totals.present).toBe(3)
})
