import { actions, type ActionName } from '../../../src/contract'
import { clock, meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'

/** T12: what is only read of a meeting is found by declaration, so that an act to come is held to the rule as well. */
const readsOfMeeting = Object.values(actions).flatMap(({ name, input, ...more }) => {
  const { entries } = input as { entries?: Record<string, unknown> }
  return entries && 'meetingId' in entries && !('writes' in more && more.writes) ? [name as ActionName] : []
})

describe('a draft does not exist for those who may not plan it (T12)', () => {
  let organ: Organ
  let meetingId: string
  beforeAll(async () => {
    organ = await startOrgan()
    organ.cloud.setNow(clock('09:00'))
    meetingId = await meeting.draft(organ, {
      title: '还没有通知的会',
      kinds: ['committeeMeeting'],
      audience: 'committee',
    })
  })
  afterAll(() => organ.stop())

  it('for every act that reads', () => {
    expect(readsOfMeeting).toEqual(
      expect.arrayContaining(['meeting.show', 'attendance.roll', 'attendance.codeKey', 'leave.waiting']),
    )
  })

  // 李委员 is named its recorder, 郑总支 and 周督导 are above.
  it.each(readsOfMeeting)('%s answers as if it were not there', async (action) => {
    const there = await organ.refused(openIds.wu, action, { meetingId: '2026AAAAAAAA' })
    expect(there.code).toBe('notFound')
    for (const who of ['wang', 'li', 'zhao', 'wu', 'sun', 'qian'] as const) {
      const problem = await organ.refused(openIds[who], action, { meetingId })
      expect(problem).toEqual({ ...there, message: problem.message })
      expect(problem.message).toBe(there.message)
    }
  })

  it('and it does for the planner', async () => {
    expect((await organ.ok(openIds.chen, 'meeting.show', { meetingId })).title).toBe('还没有通知的会')
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).title).toBe('还没有通知的会')
  })
})
