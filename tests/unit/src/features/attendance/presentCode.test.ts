import { clockState } from '../../../../../src/features/attendance/presentCode'

describe('a phone whose clock is wrong', () => {
  it('is told how much, and shows no code while on-line', () => {
    expect(clockState(5 * 60_000, true)).toEqual({
      state: 'off',
      words: '手机时间不准（慢了约 5 分钟），请校准手机时间，或请书记现场确认。',
    })
    expect(clockState(-3 * 60_000, true).words).toContain('快了约 3 分钟')
  })

  it('shows the code by the server’s time when off-line, with a word of doubt', () => {
    const { state, words } = clockState(5 * 60_000, false)
    expect(state).toBe('doubtful')
    expect(words).toContain('慢了约 5 分钟')
  })

  it('is right up to the tolerance of a minute, and while nothing is known', () => {
    expect(clockState(60_000, true).state).toBe('right')
    expect(clockState(-60_000, true).state).toBe('right')
    expect(clockState(60_001, true)).toMatchObject({ state: 'off', words: expect.stringContaining('约 1 分钟') })
    expect(clockState(undefined, true).state).toBe('right')
  })
})
