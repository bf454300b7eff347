import { crowdOnRoll } from '../support/crowd'
import { clock, meeting, meetingToken } from '../support/meeting'
import type { Organ } from '../support/organ'
import { openIds, startOrgan } from '../support/organ'
import { errorsOf, phoneOf } from '../support/weapp/people'

/** P9 A hall of 1,500 at the secretary's door, on the untouched build: what crosses to the page's view. */
let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
  organ.cloud.setNow(clock('14:25'))
})
afterAll(() => organ.stop())

it('P9 a hall of 1,500 comes to the door in small messages, and so does whoever arrives', async () => {
  const meetingId = await meeting.openNow(organ)
  await crowdOnRoll(organ, meetingId, 1_500)
  const phone = await phoneOf(organ, 'chen', `pages/meeting/detail/index?meetingId=${meetingId}&view=roll`)
  await phone.until('the roll', () => phone.text().includes('还差 1502 人') && phone.text().includes('同志00028'))
  await phone.settled()
  const sent = (from = 0) => phone.record.setDatas.slice(from).map(({ bytes }) => bytes)
  expect(Math.max(...sent())).toBeLessThanOrEqual(16_000)

  const drawn = sent().length
  // The first of those still awaited: every row below moves up.
  await organ.ok(openIds.li, 'attendance.checkIn', { token: await meetingToken(organ, meetingId, clock('14:25')) })
  await phone.leaveAndReturn()
  await phone.until('the arrival', () => phone.text().includes('还差 1501 人'))
  await phone.settled()
  process.stdout.write(
    `setData of a hall: the largest ${Math.max(...sent())}, of one who arrives ${sent(drawn).join()}\n`,
  )
  expect(Math.max(...sent(drawn))).toBeLessThanOrEqual(16_000)

  const before = sent().length
  await phone.tap('再看一些')
  await phone.until('more of it', () => phone.text().includes('同志00055'))
  await phone.settled()
  expect(Math.max(...sent(before))).toBeLessThanOrEqual(16_000)
  expect(errorsOf(phone)).toEqual([])
  phone.end()
})
