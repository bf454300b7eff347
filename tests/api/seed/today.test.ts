import { beijingDay } from '../../../src/contract/days'
import { meetingsOf, startSeeded } from './support'
import type { SeededOrgan } from './support'

const chen = 'chen-branch-secretary'
const wang = 'wang-member'

/** Days and hours at which “today” is easily missed; the days in Beijing are written out. */
describe.each([
  ['ten to midnight on 31 December', '2026-12-31T15:50:00.000Z', '2026-12-31'],
  ['midnight of 1 January', '2025-12-31T16:00:00.000Z', '2026-01-01'],
])('a small organ seeded at %s', (_, now, today) => {
  let organ: SeededOrgan
  beforeAll(async () => {
    organ = await startSeeded(now, true)
  })
  afterAll(() => organ?.cloud.stop())

  test('has a meeting today which its secretary opens at once and a member checks in to', async () => {
    const { today: day, meetings } = await organ.ok(wang, 'home.show', {})
    expect(day).toBe(today)
    const meeting = meetings.find((each) => each.kinds.includes('themedPartyDay'))!
    expect(beijingDay(meeting.startAt)).toBe(today)
    const opened = await organ.ok(chen, 'meeting.open', { meetingId: meeting.id })
    expect(opened.expected).toBeGreaterThan(5)
    const roll = await organ.ok(chen, 'attendance.roll', { meetingId: meeting.id })
    const { memberId } = roll.rows!.find((row) => row.name === '王予安')!
    const row = await organ.ok(chen, 'attendance.confirm', {
      meetingId: meeting.id,
      memberId: memberId!,
      reason: '本人在场',
    })
    expect(row.status).toBe('present')
  })

  test('has a meeting under way in another branch that began today', async () => {
    const open = (await meetingsOf(organ, 'wu-other-branch-secretary', 'upcoming')).filter(
      (meeting) => meeting.state === 'open',
    )
    expect(open.map((meeting) => beijingDay(meeting.startAt))).toEqual([today])
  })
})
