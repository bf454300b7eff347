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

  /** What was seen on iPhones in Chinese and on Androids (`cloud.callFunction:fail …`), by what it means. */
  it.each([
    ['offline', '似乎已断开与互联网的连接。'],
    ['offline', '互联网连接似乎已断开'],
    ['offline', '网络连接已中断。'],
    ['offline', '未能连接到服务器。'],
    ['offline', '未能找到使用指定主机名的服务器。'],
    ['offline', '目前不允许数据连接。'],
    ['offline', '发生了SSL错误，无法建立与该服务器的安全连接。'],
    ['offline', 'The Internet connection appears to be offline.'],
    ['offline', 'Unable to resolve host "servicewechat.com": No address associated with hostname'],
    ['offline', 'javax.net.ssl.SSLHandshakeException: ssl handshake aborted'],
    ['offline', 'java.net.SocketException: Software caused connection abort'],
    ['offline', 'request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED'],
    ['timeout', '请求超时。'],
    ['timeout', 'The request timed out.'],
    ['timeout', 'request:fail errcode:-118 net::ERR_CONNECTION_TIMED_OUT'],
    ['timeout', 'errCode: -504003 | errMsg: Invoking task timed out after 3 seconds'],
    ['timeout', 'errCode: -504003 functions execute fail'],
    ['failed', 'errCode: -504002 functions execute fail | errMsg: Error: connect ECONNREFUSED'],
    ['failed', 'errCode: -504002 functions execute fail'],
  ] as const)('W3 reads %s out of “%s”', (reason, words) => {
    expect(failureOf(new Error(`cloud.callFunction:fail Error: ${words}`)).reason).toBe(reason)
    expect(failureOf({ errMsg: `cloud.callFunction:fail Error: ${words}` }).reason).toBe(reason)
  })

  it('W3 takes what it does not understand for a lost network only where the phone has none', () => {
    expect(failureOf(new Error('未知错误'), false).reason).toBe('offline')
    expect(failureOf(new Error('未知错误'), true).reason).toBe('failed')
    expect(failureOf({ errCode: -504002, errMsg: 'functions execute fail' }, false).reason).toBe('failed')
    expect(failureOf({ errCode: -504003, errMsg: 'functions execute fail' }).reason).toBe('timeout')
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
