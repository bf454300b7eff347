import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { probe, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

describe('invoking functions', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud({ workers: 2 })
  })
  afterAll(() => cloud.stop())

  const call = (act: object, openid = 'wang-member') => cloud.call(openid, 'probe', act)

  test('the caller is who the cloud says', async () => {
    expect(await probe(cloud, { act: 'context' }, 'chen')).toMatchObject({ OPENID: 'chen', SOURCE: 'wx_client' })
  })

  test('an openid of digits alone becomes a number, as on the platform', async () => {
    expect(await probe(cloud, { act: 'context' }, '12345')).toMatchObject({ OPENID: 12345 })
  })

  test('what a client puts into the event does not become its identity', async () => {
    const event = await probe(cloud, { act: 'event', OPENID: 'chen', userInfo: { openId: 'chen' } })
    expect(event).toMatchObject({ userInfo: { openId: 'wang-member' } })
    expect(await probe(cloud, { act: 'context', OPENID: 'chen' })).toMatchObject({ OPENID: 'wang-member' })
  })

  test('overlapping callers keep their own identities', async () => {
    const people = Array.from({ length: 8 }, (_, place) => `member-${place}`)
    const seen = await Promise.all(people.map((openid) => probe(cloud, { act: 'contextTwice', pause: 20 }, openid)))
    expect(seen).toEqual(people.map((openid) => ({ before: openid, after: openid })))
  })

  test('a variable of one invocation is gone in the next', async () => {
    await cloud.call('wang-member', 'probe', { act: 'context' }, { WX_UNIONID: 'union-1' })
    expect(await probe(cloud, { act: 'variable', name: 'WX_UNIONID' })).toBeNull()
  })

  test('a function called by a function has no caller, and says who called it', async () => {
    const inner = await probe(cloud, { act: 'callFunction', name: 'inner', data: { a: 1 } })
    expect(inner).toMatchObject({ event: { a: 1 }, context: {} })
    expect((inner as { context: object }).context).not.toHaveProperty('OPENID')
  })

  test('a timer has no caller', async () => {
    expect(await cloud.runTimer('probe', 'eachMinute')).toEqual({
      event: expect.objectContaining({ Type: 'Timer', TriggerName: 'eachMinute' }),
      context: {},
      source: 'wx_trigger',
    })
  })

  test('a client may not call what the schema does not open to clients', async () => {
    expect(await cloud.call('wang-member', 'inner', {})).toMatchObject({ errCode: -501023 })
    expect(await cloud.call('wang-member', 'nowhere', {})).toMatchObject({ errCode: -501023 })
  })

  test('a function that does not exist is named in the refusal', async () => {
    const answer = await probe(cloud, { act: 'callFunction', name: 'nowhere', data: {}, catch: true })
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('nowhere') })
  })

  test('a warm instance keeps its module', async () => {
    const alone = await startProbeCloud()
    expect(await probe(alone, { act: 'count' })).toBe(1)
    expect(await probe(alone, { act: 'count' })).toBe(2)
    await alone.stop()
  })

  test('nothing returned is null; an error is the platform’s, with its text', async () => {
    expect(await probe(cloud, { act: 'nothing' })).toBeNull()
    expect(await call({ act: 'fail' })).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('broken on purpose'),
    })
  })

  test('secrets are given as drawn, settings as written', async () => {
    const secret = await probe(cloud, { act: 'variable', name: 'SEAL_KEY' })
    expect(Buffer.from(String(secret), 'base64')).toHaveLength(32)
    expect(JSON.parse(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8'))).toEqual({ SEAL_KEY: secret })
    expect(await probe(cloud, { act: 'variable', name: 'GREETING' })).toBe('你好')
  })

  test('what a function prints is in the log with its request id', async () => {
    const answer = await call({ act: 'print', text: '一行记录' })
    const log = readFileSync(join(cloud.dataDir, 'logs', 'functions.log'), 'utf8')
    expect(log).toContain(`probe ${(answer as { requestId: string }).requestId} 一行记录\n`)
  })

  describe('limits', () => {
    test('input over 100 KB and output over 1 MB are refused, just under passes', async () => {
      expect(await call({ act: 'nothing', padding: 'x'.repeat(101 * 1024) })).toMatchObject({ errCode: -501007 })
      expect(await call({ act: 'nothing', padding: 'x'.repeat(99 * 1024) })).toMatchObject({ result: null })
      expect(await call({ act: 'large', size: 1024 * 1024 })).toMatchObject({ errCode: -504002 })
      expect(await call({ act: 'large', size: 1000 * 1024 })).toMatchObject({ result: expect.any(String) })
    })
  })
})

describe('instances that end', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud()
  })
  afterAll(() => cloud.stop())

  test.each([
    ['overruns while waiting', { act: 'sleep', pause: 60_000 }, -504003],
    ['overruns without yielding', { act: 'spin' }, -504003],
    ['ends its process', { act: 'exit' }, -504002],
  ])('one that %s is replaced by a fresh one', async (_what, act, errCode) => {
    await cloud.call('wang-member', 'brief', { act: 'count' })
    expect(await cloud.call('wang-member', 'brief', act)).toMatchObject({ errCode })
    expect(await cloud.call('wang-member', 'brief', { act: 'count' })).toMatchObject({ result: 1 })
  })

  test('nothing of an overrun goes on after its refusal', async () => {
    const file = join(cloud.dataDir, 'written')
    expect(await cloud.call('wang-member', 'brief', { act: 'writeOn', file })).toMatchObject({ errCode: -504003 })
    const { size } = statSync(file)
    await cloud.call('wang-member', 'brief', { act: 'count' })
    expect(statSync(file).size).toBe(size)
  })

  test.each(['rejection', 'exception', 'exit', 'memory'])(
    'what is left behind after an answer (%s) costs only the instance',
    async (how) => {
      expect(await probe(cloud, { act: 'stray', how })).toBe('answered')
      expect(await Promise.all([1, 2, 3].map(() => probe(cloud, { act: 'nothing' })))).toEqual([null, null, null])
    },
  )
})
