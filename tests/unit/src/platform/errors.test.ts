import { CallFailure, failureOf, problemAt, problemElsewhere } from '../../../../src/platform/errors'

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

const problem = { code: 'badInput' as const, message: '手机号：应为 11 位数字', field: 'phone' }

describe('where a refusal is shown', () => {
  it('at its field, and not a second time elsewhere', () => {
    expect(problemAt(problem, 'phone')).toBe(problem.message)
    expect(problemAt(problem, 'name')).toBeUndefined()
    expect(problemElsewhere(problem, ['name', 'phone'])).toBeUndefined()
  })

  it('at the head of a longer path, but not at a field that merely begins alike', () => {
    const nested = { ...problem, field: 'exemption.reason' }
    expect(problemAt(nested, 'exemption')).toBe(problem.message)
    expect(problemAt(nested, 'exempt')).toBeUndefined()
  })

  it('elsewhere when the form does not show its field, or it is about none', () => {
    expect(problemElsewhere(problem, ['name'])).toBe(problem.message)
    expect(problemElsewhere({ message: '没有连上网络' }, ['name'])).toBe('没有连上网络')
    expect(problemElsewhere(undefined, ['name'])).toBeUndefined()
  })
})
