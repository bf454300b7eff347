import { arrivalProblem, arrivalStatus } from '../../../../../cloudfunctions/core/meeting/arrivalTimes'

const meeting = {
  startAt: '2026-11-22T06:30:00.000Z',
  endAt: '2026-11-22T08:10:00.000Z',
  openedAt: '2026-11-22T06:20:00.000Z',
  closedAt: '2026-11-22T08:00:00.000Z',
  lateAfterMinutes: 10,
}

describe('arrivalStatus', () => {
  it.each([
    ['long before the start', '2026-11-22T06:21:00.000Z', 'present'],
    ['at the last instant of grace', '2026-11-22T06:40:00.000Z', 'present'],
    ['one millisecond later', '2026-11-22T06:40:00.001Z', 'late'],
  ])('%s', (_name, arrivedAt, status) => {
    expect(arrivalStatus(meeting, arrivedAt)).toBe(status)
  })

  it('counts the grace from a delayed opening: nobody can check in at a closed door', () => {
    const delayed = { ...meeting, openedAt: '2026-11-22T06:50:00.000Z' }
    expect(arrivalStatus(delayed, '2026-11-22T07:00:00.000Z')).toBe('present')
    expect(arrivalStatus(delayed, '2026-11-22T07:00:00.001Z')).toBe('late')
  })

  it('has no grace when the organ gives none', () => {
    expect(arrivalStatus({ ...meeting, lateAfterMinutes: 0 }, '2026-11-22T06:30:00.001Z')).toBe('late')
  })
})

describe('entering an arrival by hand', () => {
  const code = (arrivedAt: string, more = {}) => arrivalProblem({ ...meeting, ...more }, '王党员', arrivedAt)?.code

  it('takes a time between the opening door and the closing', () => {
    expect(code('2026-11-22T06:15:00.000Z')).toBeUndefined()
    expect(code('2026-11-22T08:00:00.000Z')).toBeUndefined()
  })
  it('refuses a time outside, and a meeting that has not closed', () => {
    expect(code('2026-11-22T06:14:59.999Z')).toBe('badInput')
    expect(code('2026-11-22T08:00:00.001Z')).toBe('badInput')
    expect(code('2026-11-22T07:00:00.000Z', { closedAt: null })).toBe('badInput')
  })

  const mark = { by: { memberId: 'm-chen', name: '陈书记' }, at: '2026-11-23T01:00:00.000Z', reason: '断网' }
  const onPaper = { openedAt: null, closedAt: meeting.endAt, afterwards: { ...mark, approvedBy: null } }
  it('0.12 takes of a meeting on paper an hour before its start up to its planned end, to the millisecond', () => {
    expect(code('2026-11-22T05:30:00.000Z', onPaper)).toBeUndefined()
    expect(code('2026-11-22T08:10:00.000Z', onPaper)).toBeUndefined()
    expect(code('2026-11-22T05:29:59.999Z', onPaper)).toBe('arrivalOutside')
    expect(code('2026-11-22T08:10:00.001Z', onPaper)).toBe('arrivalOutside')
  })
  it('0.12 says whose time it is and between which it must be', () => {
    const problem = arrivalProblem({ ...meeting, ...onPaper }, '王党员', '2026-11-22T08:11:00.000Z')
    expect(problem?.params).toMatchObject({ name: '王党员', from: '13:30', to: '16:10' })
    expect(problem?.extra.field).toBe('arrivedAt')
  })
})
