import { actions, type ActionName } from '../../../src/contract'
import { clock, meeting } from '../../support/meeting'
import { openIds, startOrgan, type Organ } from '../../support/organ'

/** T12: what is only read of a meeting is found by declaration, so that an act to come is held to the rule as well. */
const entriesOf = (action: ActionName) => (actions[action].input as { entries?: Record<string, unknown> }).entries ?? {}
const readsOfMeeting = Object.values(actions).flatMap(({ name, ...more }) =>
  'meetingId' in entriesOf(name) && !('writes' in more && more.writes) ? [name] : [],
)

describe('a draft does not exist for those who may not plan it (T12)', () => {
  let organ: Organ
  let meetingId: string
  beforeAll(async () => {
    organ = await startOrgan()
    organ.cloud.setNow(clock('09:00'))
    meetingId = await meeting.draft(organ, {
      title: '还没有发布的会',
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
    const about = (id: string) => ({
      meetingId: id,
      ...('sought' in entriesOf(action) && { sought: '王' }),
      ...('voteId' in entriesOf(action) && { voteId: 'some-vote' }),
      ...('attachmentId' in entriesOf(action) && { attachmentId: 'some-file' }),
    })
    const there = await organ.refused(openIds.wu, action, about('2026AAAAAAAA'))
    expect(there.code).toBe('notFound')
    for (const who of ['wang', 'li', 'zhao', 'wu', 'sun', 'qian'] as const) {
      const problem = await organ.refused(openIds[who], action, about(meetingId))
      expect(problem).toEqual({ ...there, message: problem.message })
      expect(problem.message).toBe(there.message)
    }
  })

  it('and it does for the planner', async () => {
    expect((await organ.ok(openIds.chen, 'meeting.show', { meetingId })).title).toBe('还没有发布的会')
    expect((await organ.ok(openIds.chen, 'attendance.roll', { meetingId })).title).toBe('还没有发布的会')
  })
})
