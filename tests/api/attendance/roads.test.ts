import fc from 'fast-check'
import { clock, meeting, memberToken, phoneOf } from '../../support/meeting'
import { clientIdOf, openIds, startOrgan, type Organ } from '../../support/organ'

/**
 * T3: every rule of time on both roads. What happens to two people is the same to the second; the code of one is scanned
 * on-line, the other's is kept by a scanner without a network and sent an hour later with the instant of the scan.
 */

let organ: Organ
beforeAll(async () => {
  organ = await startOrgan()
})
afterAll(() => organ.stop())

/** Seconds after 14:30:00; half a second beside them, so that no two events fall together. */
interface Course {
  issued: number
  opened: number
  shown: number
  scanned: number
  revoked?: number
  closed?: number
}
const at = (seconds: number): string => new Date(Date.parse(clock('14:30')) + seconds * 1000).toISOString()
const usual = { issued: -1200, opened: -600 }

const run = async ({ issued, opened, shown, scanned, revoked, closed }: Course) => {
  organ.cloud.setNow(clock('14:00'))
  const meetingId = await meeting.announced(organ)
  const phones: Awaited<ReturnType<typeof phoneOf>>[] = []
  const scannedAt = at(scanned + 0.5)
  let onLine = ''
  const events: [number, () => Promise<unknown>][] = [
    [issued, async () => phones.push(await phoneOf(organ, openIds.wang), await phoneOf(organ, openIds.li))],
    [opened, () => organ.ok(openIds.chen, 'meeting.open', { meetingId })],
    [
      scanned + 0.5,
      async () => {
        const token = memberToken(phones[0]!, at(shown))
        const answer = await organ.call(openIds.chen, 'attendance.scanMember', { meetingId, token })
        onLine = answer.ok ? answer.value.status : answer.problem.code
      },
    ],
    [
      revoked ?? Infinity,
      async () => {
        await phoneOf(organ, openIds.wang)
        await phoneOf(organ, openIds.li)
      },
    ],
    [closed ?? Infinity, () => organ.ok(openIds.chen, 'meeting.close', { meetingId, minutes: 90 })],
  ]
  for (const [seconds, happens] of events.sort(([a], [b]) => a - b)) {
    if (!Number.isFinite(seconds)) continue
    organ.cloud.setNow(at(seconds))
    await happens()
  }
  organ.cloud.setNow(clock('15:40'))
  const { results } = await organ.ok(openIds.chen, 'attendance.syncScans', {
    meetingId,
    scans: [{ clientId: clientIdOf(), token: memberToken(phones[1]!, at(shown)), scannedAt }],
  })
  const [result] = results
  const offLine = result!.ok ? result!.row.status : result!.code
  return { onLine, offLine, arrivedAt: result!.ok ? result!.row.arrivedAt : null, scannedAt }
}

describe('a rule of time is the same on both roads (T3)', () => {
  it.each<[string, Partial<Course> & Pick<Course, 'shown' | 'scanned'>, string, string]>([
    ['the code being shown', { shown: 0, scanned: 4 }, 'present', 'present'],
    ['the one before it', { shown: 0, scanned: 29 }, 'present', 'present'],
    ['the one before that', { shown: 0, scanned: 30 }, 'codeExpired', 'codeExpired'],
    ['one 42 minutes old', { shown: -500, scanned: 2020 }, 'codeExpired', 'codeExpired'],
    ['one a step ahead', { shown: 15, scanned: 14 }, 'phoneClockOff', 'phoneClockOff'],
    ['one four and a half minutes ahead', { shown: 270, scanned: 0 }, 'phoneClockOff', 'phoneClockOff'],
    ['before the opening', { opened: 60, shown: 0, scanned: 4 }, 'meetingNotOpen', 'offlineOutside'],
    [
      'within five minutes after the closing',
      { closed: 60, shown: 75, scanned: 80 },
      'meetingClosed',
      'offlineOutside',
    ],
    ['shown before the closing, scanned after', { closed: 2, shown: 0, scanned: 3 }, 'meetingClosed', 'offlineOutside'],
    ['scanned before the closing', { closed: 6, shown: 0, scanned: 3 }, 'present', 'present'],
    ['of a phone revoked before the scan', { revoked: 2, shown: 0, scanned: 3 }, 'deviceRevoked', 'deviceRevoked'],
    ['of a phone revoked in the step before', { revoked: 14, shown: 0, scanned: 16 }, 'deviceRevoked', 'deviceRevoked'],
    ['of a phone revoked later', { revoked: 60, shown: 0, scanned: 3 }, 'present', 'present'],
    // On-line nobody knew yet; off-line a step is the phone's only when all of it was.
    ['of a phone revoked while the step runs', { revoked: 9, shown: 0, scanned: 3 }, 'present', 'deviceRevoked'],
    ['signed before its phone was issued', { issued: 17, shown: 0, scanned: 18 }, 'codeBeforeIssue', 'codeBeforeIssue'],
    // A phone shows what was right two seconds ago.
    ['which its phone still shows when it is issued', { issued: 16, shown: 0, scanned: 17 }, 'present', 'present'],
    ['of the step in which its phone was issued', { issued: 14, shown: 0, scanned: 16 }, 'present', 'present'],
  ])('%s', async (_name, course, onLine, offLine) => {
    expect(await run({ ...usual, ...course })).toMatchObject({ onLine, offLine })
  })

  it('records the instant of the scan', async () => {
    const { arrivedAt, scannedAt } = await run({ ...usual, shown: 0, scanned: 20 })
    expect(arrivedAt).toBe(scannedAt)
  })

  it('off-line nothing is taken that would have been refused at the moment of the scan', async () => {
    const near = fc.integer({ min: -60, max: 60 })
    const courses = fc.record(
      { issued: near, opened: near, shown: near, scanned: near, revoked: near, closed: near },
      { requiredKeys: ['issued', 'opened', 'shown', 'scanned'] },
    )
    const took = { onLine: 0, offLine: 0 }
    await fc.assert(
      fc.asyncProperty(courses, async ({ issued, opened, shown, scanned, revoked, closed }) => {
        const course = {
          issued: Math.min(issued, scanned),
          opened,
          // Half of all codes are near enough to be taken at all.
          shown: issued % 2 === 0 ? shown : scanned - (Math.abs(shown) % 20),
          scanned,
          ...(revoked !== undefined && { revoked: Math.max(revoked, issued + 1) }),
          ...(closed !== undefined && { closed: Math.max(closed, opened + 1) }),
        }
        const { onLine, offLine } = await run(course)
        const accepted = (outcome: string) => outcome === 'present' || outcome === 'late'
        took.onLine += Number(accepted(onLine))
        took.offLine += Number(accepted(offLine))
        expect(accepted(offLine) && !accepted(onLine)).toBe(false)
        if (accepted(offLine)) expect(offLine).toBe(onLine)
      }),
      { numRuns: 60, seed: 3 },
    )
    expect(took.offLine).toBeGreaterThan(5)
    expect(took.onLine).toBeGreaterThanOrEqual(took.offLine)
  })
})

describe('what only the sending decides', () => {
  const open = async () => {
    organ.cloud.setNow(clock('14:20'))
    const phone = await phoneOf(organ, openIds.wang)
    return { phone, meetingId: await meeting.openNow(organ) }
  }

  it('an instant that has not come is judged as of now', async () => {
    const { phone, meetingId } = await open()
    organ.cloud.setNow(clock('14:30'))
    const send = async (shown: string) => {
      const scan = { clientId: clientIdOf(), token: memberToken(phone, clock(shown)), scannedAt: clock('14:50') }
      return (await organ.ok(openIds.chen, 'attendance.syncScans', { meetingId, scans: [scan] })).results[0]
    }
    expect(await send('14:50')).toMatchObject({ ok: false, code: 'phoneClockOff' })
    expect(await send('14:30')).toMatchObject({ ok: true, row: { arrivedAt: clock('14:30') } })
  })

  it('nothing is taken without the instant of its scan', async () => {
    const { phone, meetingId } = await open()
    const scan = { clientId: clientIdOf(), token: memberToken(phone, clock('14:20')) }
    expect(await organ.refused(openIds.chen, 'attendance.syncScans', { meetingId, scans: [scan] })).toMatchObject({
      code: 'badInput',
      field: 'scans.0.scannedAt',
    })
  })
})
