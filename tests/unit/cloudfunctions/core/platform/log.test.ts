import { log, loggedError } from '../../../../../cloudfunctions/core/platform/log'

const secret = ['张三丰', '13912345678', 'canary-Sentence', '家庭困难']
const leaks = (told: unknown) => secret.filter((each) => JSON.stringify(told).includes(each))

describe('what is told of an error', () => {
  it('is never its message, wherever the message hides', () => {
    const quoting = new Error(
      `E11000 duplicate key error collection: env.members index: byPhone dup key: { phoneDigest: "${secret.join(' ')}" }`,
    )
    const forging = new Error(`x\n    at ${secret[2]} (canary-Sentence.js:1:2)\n    at 张三丰 (a.js:3:4)`)
    const named = Object.assign(new Error('x'), { name: secret[0], code: secret[1], errCode: secret[2] })
    const parsed = (() => {
      try {
        return JSON.parse(`{"name": ${secret.join(' ')}}`) as unknown
      } catch (error) {
        return error
      }
    })()
    const changed = Object.assign(new Error(secret.join()), { message: 'later' })
    for (const error of [
      quoting,
      forging,
      named,
      parsed,
      changed,
      secret[0],
      { message: secret[0] },
      Object.assign(new Error('x'), { doc: secret }),
    ]) {
      expect(leaks(loggedError(error))).toEqual([])
    }
  })
  it('is its kind, where it happened, and a print that is the same for the same message', () => {
    const told = loggedError(new TypeError('one'))
    expect(told).toMatchObject({ error: 'TypeError', print: loggedError(new Error('one')).print })
    expect(told.print).not.toBe(loggedError(new Error('two')).print)
    expect(told.stack[0]).toMatch(/log\.test\.ts:\d+:\d+$/)
    expect(told.stack.join()).not.toMatch(/[/\\]/)
  })
  it('names the platform’s known troubles, and an index only when it is one of ours', () => {
    const says = (message: string) => loggedError(new Error(message)).says
    expect(says('E11000 duplicate key error collection: e.members index: byPhone dup key: {}')).toBe(
      'duplicate key in byPhone',
    )
    expect(says('E11000 duplicate key error index: canary dup key')).toBe('duplicate key')
    expect(says('errCode: -502005 database collection not exists')).toBe('no such collection')
    expect(says('[TransactionConflict] write conflict')).toBe('write conflict')
    expect(says('connect ECONNREFUSED 127.0.0.1:1')).toBe('ECONNREFUSED')
    expect(says('errCode: -501001 resource system error')).toBe('-501001')
    expect(says('something else')).toBeUndefined()
    expect(loggedError(Object.assign(new Error('x'), { errCode: -502001 })).code).toBe('-502001')
  })
})

describe('a line of the log', () => {
  it('is one line of JSON with the build', () => {
    const print = jest.spyOn(console, 'log').mockImplementation(() => undefined)
    log({ requestId: 'r', action: 'meeting.show', outcome: 'ok', milliseconds: 3 })
    expect(JSON.parse(print.mock.lastCall![0] as string)).toEqual({
      requestId: 'r',
      action: 'meeting.show',
      outcome: 'ok',
      milliseconds: 3,
      build: '0.0.0',
    })
    print.mockRestore()
  })
})
