import { createClock } from '../../../../local-cloud/clock'
import { createTimers } from '../../../../local-cloud/timers/timers'
import type { FunctionFolder } from '../../../../local-cloud/invoke/functions'
import type { Invoker } from '../../../../local-cloud/invoke/invoker'

const jobs: FunctionFolder = {
  name: 'jobs',
  path: '/nowhere',
  timeout: 1000,
  openapi: [],
  triggers: [{ name: 'eachMinute', type: 'timer', config: '0 * * * * * *' }],
}
const log = { line: () => undefined, fault: jest.fn() }

/** Timers over an invoker that notes what it is asked and answers when told to. */
function build(byThemselves: boolean) {
  const asked: unknown[] = []
  const answers: Array<() => void> = []
  const invoker: Invoker = {
    invoke: (name, event, origin) => {
      asked.push({ name, event: JSON.parse(event) as unknown, origin })
      return new Promise((resolve) => answers.push(() => resolve({ requestId: 'r', text: '"done"' })))
    },
    kill: () => undefined,
    rest: () => Promise.resolve(),
    end: () => Promise.resolve(),
  }
  const clock = createClock(null)
  const functions = new Map([['jobs', jobs]])
  return { asked, answers, clock, timers: createTimers({ functions, invoker, clock, log, byThemselves }) }
}

describe('timers', () => {
  afterEach(() => jest.useRealTimers())

  test('run as the platform runs them, with their name and no caller', async () => {
    const { timers, asked, answers, clock } = build(false)
    clock.set('2026-07-01T01:30:00.000Z')
    const result = timers.run('jobs', 'eachMinute')
    answers[0]!()
    expect(await result).toBe('done')
    const event = { Type: 'Timer', TriggerName: 'eachMinute', Time: '2026-07-01T01:30:00.000Z', Message: '' }
    expect(asked).toEqual([{ name: 'jobs', event, origin: { source: 'wx_trigger' } }])
  })

  test('a run is skipped while the one before is still going', async () => {
    const { timers, answers } = build(false)
    const first = timers.run('jobs', 'eachMinute')
    await expect(timers.run('jobs', 'eachMinute')).rejects.toThrow('上一次还没有结束')
    answers[0]!()
    await first
    const next = timers.run('jobs', 'eachMinute')
    answers[1]!()
    expect(await next).toBe('done')
  })

  test('one that does not exist is named', async () => {
    await expect(build(false).timers.run('jobs', 'never')).rejects.toThrow('jobs/never')
  })

  test('fire by themselves once in each minute that passes', () => {
    jest.useFakeTimers({ now: Date.parse('2026-07-01T00:00:30Z') })
    const { timers, asked, answers } = build(true)
    jest.advanceTimersByTime(29_000)
    expect(asked).toHaveLength(0)
    jest.advanceTimersByTime(2_000)
    expect(asked).toHaveLength(1)
    // Still running when the next minute comes: that one is skipped.
    jest.advanceTimersByTime(60_000)
    expect(asked).toHaveLength(1)
    answers[0]!()
    timers.end()
  })

  test('do not fire while the clock stands still, nor make up for a jump', () => {
    jest.useFakeTimers({ now: Date.parse('2026-07-01T00:00:30Z') })
    const { timers, asked, clock } = build(true)
    clock.set('2026-07-01T00:00:30Z')
    jest.advanceTimersByTime(180_000)
    clock.set('2026-09-01T00:00:30Z')
    jest.advanceTimersByTime(5_000)
    expect(asked).toHaveLength(0)
    timers.end()
  })
})
