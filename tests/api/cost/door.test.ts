import { addMinutes } from '../../../src/contract/days'
import { adminOf } from '../../support/admin'
import { clock, meeting, memberToken, phoneOf, tokenAt } from '../../support/meeting'
import type { Organ } from '../../support/organ'
import { openIds, startOrgan } from '../../support/organ'

/** What a check-in costs at a branch's pace, and that what is kept of its meeting lets nobody in who may not come. */

const { chen, wang } = openIds
const callers = 30
const secondsApart = 20
const later = (at: string, seconds: number): string => addMinutes(at, seconds / 60)

let organ: Organ
let crowd: string[]
beforeAll(async () => {
  organ = await startOrgan({ workers: 1 })
  crowd = []
  for (let number = 0; number < callers; number += 1) {
    const phone = String(13_700_000_000 + number)
    await organ.add(organ.nodes.branch, { name: `党员${number + 1}`, phone })
    await organ.bind(`phone-${phone}`)
    crowd.push(`phone-${phone}`)
  }
})
afterAll(() => organ.stop())

const opened = async (at: string) => {
  organ.cloud.setNow(at)
  const meetingId = await meeting.openNow(organ, { startAt: at, endAt: addMinutes(at, 90) })
  const { handle, key } = await organ.ok(chen, 'attendance.codeKey', { meetingId })
  return { meetingId, tokenOf: (now: string) => tokenAt('meeting', handle, key, now) }
}
/** Another instance closed, cancelled or corrected it: this one hears of it from the database alone. */
const elsewhere = async (meetingId: string, change: object) =>
  adminOf(organ.cloud).database().collection('meetings').doc(meetingId).update(change)

it('C6, P1, P2: thirty callers twenty seconds apart cost the caller, the state and the row, and the roll once', async () => {
  const from = clock('14:00')
  const { tokenOf } = await opened(from)
  organ.cloud.resetCounters()
  for (const [place, openId] of crowd.entries()) {
    const at = later(from, (place + 1) * secondsApart)
    organ.cloud.setNow(at)
    await organ.ok(openId, 'attendance.checkIn', { token: tokenOf(at) })
  }
  const { requests, documentsRead, documentsWritten } = organ.cloud.counters()
  expect(requests / callers).toBeLessThanOrEqual(3.2)
  expect((documentsRead + documentsWritten) / callers).toBeLessThanOrEqual(3.2)
})

describe('C6: what is kept of a meeting lets nobody pass', () => {
  it.each([
    ['closed', { state: 'closed', closedAt: clock('16:01') }, 'meetingClosed'],
    ['cancelled', { state: 'cancelled' }, 'meetingClosed'],
  ])('once it was %s by another instance', async (_how, change, code) => {
    const from = clock('16:00')
    const { meetingId, tokenOf } = await opened(from)
    await organ.ok(crowd[0]!, 'attendance.checkIn', { token: tokenOf(from) })
    await elsewhere(meetingId, change)
    const at = later(from, 6)
    organ.cloud.setNow(at)
    expect((await organ.refused(crowd[1]!, 'attendance.checkIn', { token: tokenOf(at) })).code).toBe(code)
  })

  it('whom a correction by another instance took off the roll', async () => {
    const from = clock('17:00')
    const { meetingId, tokenOf } = await opened(from)
    await organ.ok(crowd[0]!, 'attendance.checkIn', { token: tokenOf(from) })
    const rolls = adminOf(organ.cloud).database().collection('rolls')
    const { data } = await rolls.doc(`${meetingId}:0`).get()
    const entries = (data as { entries: { name: string }[] }[])[0]!.entries.map((entry) =>
      entry.name === '党员2' ? { ...entry, expected: false, whyNotExpected: 'removed' } : entry,
    )
    await rolls.doc(`${meetingId}:0`).update({ entries })
    await elsewhere(meetingId, { corrections: [{ at: from, memberId: 'other', change: 'remove', reason: '已转出' }] })
    const at = later(from, 6)
    organ.cloud.setNow(at)
    expect((await organ.refused(crowd[1]!, 'attendance.checkIn', { token: tokenOf(at) })).code).toBe('notOnRoll')
  })

  it('nor a code of a phone that was revoked, or an account that was moved, an instant ago', async () => {
    const from = clock('18:00')
    const { meetingId, tokenOf } = await opened(from)
    const old = await phoneOf(organ, wang)
    await organ.ok(crowd[0]!, 'attendance.checkIn', { token: tokenOf(from) })
    await phoneOf(organ, wang)
    const scan = await organ.refused(chen, 'attendance.scanMember', { meetingId, token: memberToken(old, from) })
    expect(scan.code).toBe('deviceRevoked')
    await organ.ok(crowd[1]!, 'session.unbind', {})
    expect((await organ.refused(crowd[1]!, 'attendance.checkIn', { token: tokenOf(from) })).code).toBe('notBound')
  })
})
