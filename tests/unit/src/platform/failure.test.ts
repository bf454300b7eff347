import { CallFailure, failureOf } from '../../../../src/platform/failure'

describe('failureOf', () => {
  it.each([
    ['timeout', new Error('cloud.callFunction:fail Error: errCode: -501004 | function time out')],
    ['timeout', { errMsg: 'request:fail timeout' }],
    ['offline', { errMsg: 'request:fail interrupted' }],
    ['offline', new TypeError('Failed to fetch')],
    ['offline', new Error('cloud.callFunction:fail network error')],
    ['failed', new Error('errCode: -501000 FunctionName parameter could not be found')],
    ['failed', undefined],
  ] as const)('reads %s', (reason, error) => {
    expect(failureOf(error).reason).toBe(reason)
  })

  it('leaves a failure as it is', () => {
    const failure = new CallFailure('timeout', 'network')
    expect(failureOf(failure)).toBe(failure)
  })
})
