import { timeProblem } from '../../../../../cloudfunctions/core/meeting/planInput'

const at = '2026-11-20T01:00:00.000Z'
const problem = (startAt: string, endAt: string) => timeProblem({ startAt, endAt }, at)?.code ?? null

describe('the times of a plan', () => {
  it('end after they begin, by a moment at least', () => {
    expect(problem('2026-11-20T06:30:00.000Z', '2026-11-20T06:30:00.000Z')).toBe('meetingEndsBeforeStart')
    expect(problem('2026-11-20T06:30:00.000Z', '2026-11-20T06:29:00.000Z')).toBe('meetingEndsBeforeStart')
    expect(problem('2026-11-20T06:30:00.000Z', '2026-11-20T06:30:00.001Z')).toBeNull()
  })
  it('last 24 hours at most, over midnight too', () => {
    expect(problem('2026-11-20T06:30:00.000Z', '2026-11-21T06:30:00.000Z')).toBeNull()
    expect(problem('2026-11-20T06:30:00.000Z', '2026-11-21T06:30:00.001Z')).toBe('meetingTooLong')
  })
  it('lie in last, this or next Beijing year', () => {
    expect(problem('2024-12-31T15:59:59.999Z', '2024-12-31T16:30:00.000Z')).toBe('meetingYearOutside')
    expect(problem('2024-12-31T16:00:00.000Z', '2024-12-31T16:30:00.000Z')).toBeNull()
    expect(problem('2027-12-31T15:59:59.999Z', '2027-12-31T16:30:00.000Z')).toBeNull()
    expect(problem('2027-12-31T16:00:00.000Z', '2027-12-31T16:30:00.000Z')).toBe('meetingYearOutside')
  })
})
